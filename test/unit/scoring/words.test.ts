import { describe, expect, test } from 'vitest'

import type { Token } from '../../../utils/model/token'
import { decide } from '../../../utils/scoring/decide'
import { wordsAsk } from '../../../utils/scoring/words-ask'
import { wordsReadout } from '../../../utils/scoring/words-readout'
import { alternative, token } from '../token'
import { choice, expectSound, label, provenance, rowOf, sum } from './examples'
import { ends, first, type Walk, walks } from './walks'

describe('wordsAsk', () => {
  const ask = wordsAsk('Which?', [label('Billing'), label('Überblick')], 'hello', 'text-1234')
  test('every label stands in it, after the text', () => {
    const user = ask.messages.at(-1)?.content ?? ''
    expect(user).toContain('text-1234\nhello\ntext-1234')
    for (const name of ['Billing', 'Überblick'])
      expect(user.indexOf(name)).toBeGreaterThan(user.indexOf('hello'))
  })
  test('the longest label fits, whatever the tokeniser', () => {
    expect(ask).toMatchObject({ temperature: 0, alternatives: 20, stream: false })
    expect(ask.maximumTokens).toBeGreaterThan(5)
  })
})

describe('one list of alternatives', () => {
  // shared/golden/17_label_scoring_bounds.json. Inputs: the openai-cookbook, and a list with an ambiguous prefix; shares and
  // bounds: the folder's own reference code, checked by 3,000 random completions each.
  test.each([
    {
      name: 'cookbook third headline, top-2',
      chosen: 'Art',
      top: { Art: -0.028133942, Sports: -4.278134 },
      labels: ['Technology', 'Politics', 'Sports', 'Art'],
      mass: 0.9861266484894784,
      missing: 0.013873351510521603,
      isCertified: true,
      rows: {
        Technology: { probability: null, lower: 0, upper: 0.013873351510521603 },
        Politics: { probability: null, lower: 0, upper: 0.013873351510521603 },
        Sports: {
          probability: 0.014063626239026699,
          lower: 0.013868516608700086,
          upper: 0.02774186811922169,
        },
        Art: { probability: 0.9859363737609733, lower: 0.9722581318807784, upper: 0.9861314833913 },
      },
    },
    {
      name: 'ambiguous prefix',
      chosen: 'Tech',
      top: {
        Tech: -0.916290731874155,
        Bug: -1.3862943611198906,
        ' bug': -2.3025850929940455,
        Bugs: -2.995732273553991,
        Sure: -2.5257286443082556,
        Feature: -3.2188758248682006,
      },
      labels: ['Technology', 'Technical', 'Bug', 'Feature'],
      mass: 0.84,
      missing: 0.08,
      isCertified: false,
      rows: {
        Technology: { probability: 0.23809523809523808, lower: 0, upper: 0.5217391304347826 },
        Technical: { probability: 0.23809523809523808, lower: 0, upper: 0.5217391304347826 },
        Bug: { probability: 0.47619047619047616, lower: 0.43478260869565216, upper: 0.5217391304347826 },
        Feature: { probability: 0.04761904761904762, lower: 0.04347826086956522, upper: 0.13043478260869562 },
      },
    },
  ])('$name', ({ chosen, isCertified, labels, mass, missing, rows, top }) => {
    const listed = Object.fromEntries(Object.entries(top).map(([text, logprob]) => [text, Math.exp(logprob)]))
    const labelSet = choice(...labels)
    const result = wordsReadout([token(chosen, listed)], labelSet.labels)
    for (const [id, { lower, probability, upper }] of Object.entries(rows)) {
      const row = rowOf(result, id)
      expect(row.lower).toBeCloseTo(lower, 9)
      expect(row.upper).toBeCloseTo(upper, 9)
      expect(row.probability).toEqual(probability && expect.closeTo(probability, 9))
    }
    expect(result.labelMass).toBeCloseTo(mass, 9)
    expect(result.missingMass).toBeCloseTo(missing, 9)
    expect(decide(result, labelSet, provenance).certified).toBe(isCertified)
  })
})

/** Of each label its share, in the order of the labels, then how much is on any label and how much is unseen. */
function found({ labels, tokens }: Walk): readonly (number | null)[] {
  const result = wordsReadout(tokens, labels)
  return [...labels.map(({ id }) => rowOf(result, id).probability), result.labelMass, result.missingMass]
}

function wanted({ labels, masses, unseen }: Walk): readonly unknown[] {
  const total = sum(Object.values(masses))
  const shares = labels.map(({ id }) => (masses[id] === undefined ? null : masses[id] / total))
  return [...shares, total, Math.max(1e-6, unseen)].map((value) => value && expect.closeTo(value, 9))
}

describe('a walk of tokens', () => {
  test.each(walks)('$name', (walk) => expect(found(walk)).toEqual(wanted(walk)))
  test.each(ends)('$name', (walk) => expect(found(walk)).toEqual(wanted(walk)))

  test('the shortest list on the way counts, and what is odd in any list is said', () => {
    const long = { Account: 0.9, Bug: 0.02, Billing: 0.02, Sure: 0.02, The: 0.02, A: 0.02 }
    const read = wordsReadout(
      [first(long), first({ ' access': 0.9 })],
      [label('Account access'), label('Bug')],
    )
    expect(read).toMatchObject({ listed: 1, warnings: ['list-short'] })
  })
})

describe('a character in pieces', () => {
  const labels = [label('Überblick'), label('Äußerung'), label('Bug')]
  const piece = (bytes: readonly number[], p: number) => ({ text: '\uFFFD', bytes, logprob: Math.log(p) })
  const of = (listed: readonly ReturnType<typeof piece>[]): Token => {
    const [own = piece([], 1)] = listed
    return { ...own, channel: 'content', alternatives: listed, listed: true }
  }
  test('its bytes tell which label it leads to', () => {
    const read = wordsReadout(
      [
        of([piece([0xc3], 0.9), { ...alternative('Bug', 0.1) } as ReturnType<typeof piece>]),
        of([piece([0x9c], 0.7), piece([0x84], 0.3)]),
        token('berblick', { berblick: 1 }),
      ],
      labels,
    )
    expect(rowOf(read, 'Überblick').probability).toBeCloseTo(0.63, 9)
    expect(rowOf(read, 'Äußerung').probability).toBeCloseTo(0.27, 9)
    expect(rowOf(read, 'Bug').probability).toBeCloseTo(0.1, 9)
    expect(read.warnings).not.toContain('replacement-character')
  })

  test('a first piece alone may still become any label', () => {
    const read = wordsReadout([of([piece([0xc3], 1)])], labels)
    for (const { id } of labels) expect(rowOf(read, id)).toMatchObject({ lower: 0 })
  })

  test('without bytes it is said that pieces cannot be told apart', () => {
    const torn = { text: '\uFFFD', bytes: null, logprob: Math.log(0.9) }
    const read = wordsReadout([{ ...torn, channel: 'content', alternatives: [torn], listed: true }], labels)
    expect(read.warnings).toContain('replacement-character')
  })
})

test('a list that gives the chosen token another number is said to be misaligned', () => {
  const { logprob, ...rest } = token('Bug', { Bug: 0.5, Billing: 0.3 })
  const read = wordsReadout([{ ...rest, logprob: (logprob ?? 0) + 0.1 }], [label('Billing'), label('Bug')])
  expect(read.warnings).toContain('chosen-misaligned')
  expectSound(read)
})
