import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Token } from '../../../utils/model/token'
import { completeLabel, labelForms, placeOf } from '../../../utils/scoring/label-forms'
import { wordsReadout } from '../../../utils/scoring/words-readout'
import { token } from '../token'
import { expectSound, label, rowOf, sum } from './examples'

describe('whatever is listed', () => {
  const labels = ['Billing', 'Bug', 'Bug report', 'Feature'].map((name) => label(name))
  const forms = labelForms(labels)
  /** First tokens, and the labels that each may lead to; the last of them leads nowhere. */
  const starts = ['Billing', ' billing', 'Bill', 'Bug', 'bugs', 'B', 'Feature', 'F', 'Sure', 'The']
  /** What may follow `Bug`, and where it leads. */
  const nexts: Readonly<Record<string, string | null>> = {
    ' report': 'Bug report',
    ' rep': 'Bug report',
    ' tracker': 'Bug',
    ', because': 'Bug',
    gy: null,
  }
  const weight = fc.double({ min: 0.001, max: 1, noNaN: true })
  const weights = (count: number) => fc.array(weight, { minLength: count, maxLength: count })
  const shown = (count: number) => fc.array(fc.boolean(), { minLength: count, maxLength: count })
  const shares = (raw: readonly number[]) => raw.map((each) => each / sum(raw))

  /** Adds to each label what a first token of this mass leads to; what is ambiguous falls as the weights say. */
  const leadTo = (real: Map<string, number>, text: string, mass: number, falls: readonly number[]) => {
    const place = placeOf(text, forms)
    const set = place.type === 'label' ? [place.label] : place.type === 'ambiguous' ? place.labels : []
    const parts = shares(set.map((index) => falls[index] ?? 1))
    for (const [part, index] of set.entries()) {
      const id = labels[index]?.id ?? ''
      real.set(id, (real.get(id) ?? 0) + mass * (parts[part] ?? 0))
    }
  }

  const within = (tokens: readonly Token[], real: ReadonlyMap<string, number>) => {
    const read = wordsReadout(tokens, labels)
    expectSound(read)
    const total = sum([...real.values()])
    for (const { id } of labels) {
      const share = (real.get(id) ?? 0) / total
      const { lower, upper } = rowOf(read, id)
      expect(share).toBeGreaterThanOrEqual(lower - 1e-9)
      expect(share).toBeLessThanOrEqual(upper + 1e-9)
    }
  }

  test('wherever the unseen mass of a first token fell, the true shares are within the bounds', () => {
    fc.assert(
      fc.property(
        weights(starts.length),
        shown(starts.length),
        fc.nat(starts.length - 1),
        weights(4),
        (raw, show, own, falls) => {
          const p = shares(raw)
          const listed = Object.fromEntries(
            starts.flatMap((text, index) => (show[index] || index === own ? [[text, p[index] ?? 0]] : [])),
          )
          const tokens = [token(starts[own] ?? '', listed)]
          fc.pre(wordsReadout(tokens, labels).labels.some(({ probability }) => probability !== null))
          // The answer is at its end, so the chosen token names what it names.
          const named = completeLabel(starts[own] ?? '', forms)
          const real = new Map(named === null ? [] : [[labels[named]?.id ?? '', p[own] ?? 0]])
          for (const [index, text] of starts.entries()) {
            if (index !== own || named === null) leadTo(real, text, p[index] ?? 0, falls)
          }
          within(tokens, real)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('and of a second token', () => {
    const texts = Object.keys(nexts)
    fc.assert(
      fc.property(
        weights(starts.length),
        shown(starts.length),
        weights(texts.length),
        shown(texts.length),
        fc.constantFrom(' report', ' tracker', ', because', 'gy'),
        weights(4),
        (raw, show, rawNext, showNext, chosen, falls) => {
          const [p, q] = [shares(raw), shares(rawNext)]
          const one = Object.fromEntries(
            starts.flatMap((text, index) => (show[index] || text === 'Bug' ? [[text, p[index] ?? 0]] : [])),
          )
          const two = Object.fromEntries(
            texts.flatMap((text, index) =>
              showNext[index] || text === chosen ? [[text, q[index] ?? 0]] : [],
            ),
          )
          const tokens = [token('Bug', one), token(chosen, two)]
          fc.pre(wordsReadout(tokens, labels).labels.some(({ probability }) => probability !== null))
          const real = new Map<string, number>()
          for (const [index, text] of starts.entries())
            if (text !== 'Bug') leadTo(real, text, p[index] ?? 0, falls)
          for (const [index, text] of texts.entries()) {
            const id = nexts[text] ?? null
            if (id !== null) real.set(id, (real.get(id) ?? 0) + (one['Bug'] ?? 0) * (q[index] ?? 0))
          }
          within(tokens, real)
        },
      ),
      { numRuns: 300 },
    )
  })
})
