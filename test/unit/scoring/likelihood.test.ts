import { describe, expect, test } from 'vitest'

import type { LikelihoodForm } from '../../../utils/model/decision'
import type { Token } from '../../../utils/model/token'
import { unscoredToken } from '../../../utils/model/token'
import { likelihoodAsk } from '../../../utils/scoring/likelihood-ask'
import { likelihoodReadout, otherForms, type ScoredLabel } from '../../../utils/scoring/likelihood-readout'
import { expectSound, label, rowOf, sum } from './examples'

/** A text as one token for each probability. */
const scored = (...probabilities: readonly number[]): readonly Token[] =>
  probabilities.map((p) => ({ ...unscoredToken('x'), logprob: Math.log(p) }))

const billing: ScoredLabel = { label: label('Billing'), tokens: scored(0.2), contentFree: scored(0.4) }
const access: ScoredLabel = {
  label: label('Account access'),
  tokens: scored(0.3, 0.5),
  contentFree: scored(0.1, 0.5),
}

test('what the other forms say is told beside', () => {
  const told = otherForms([billing, access], 'against-content-free')
  const [raw, perToken] = [0.2 / 0.35, Math.sqrt(0.15) / (0.2 + Math.sqrt(0.15))]
  expect(told).toEqual([
    { form: 'raw', name: 'Billing', probability: expect.closeTo(raw, 12) },
    { form: 'per-token', name: 'Account access', probability: expect.closeTo(perToken, 12) },
  ])
})

describe('log-probabilities of labels are made shares', () => {
  // Billing has one token of .2 (.4 without the text); Account access has .3 and .5 (.1 and .5).
  test.each<{ form: LikelihoodForm; weights: readonly [number, number] }>([
    { form: 'raw', weights: [0.2, 0.15] },
    { form: 'per-token', weights: [0.2, Math.sqrt(0.15)] },
    { form: 'against-content-free', weights: [0.2 / 0.4, 0.15 / 0.05] },
  ])('$form', ({ form, weights }) => {
    const result = likelihoodReadout([billing, access], form)
    const shares = weights.map((weight) => weight / sum(weights))
    for (const [index, { label: own }] of [billing, access].entries()) {
      const share = expect.closeTo(shares[index] ?? 0, 12)
      expect(rowOf(result, own.id)).toEqual({
        id: own.id,
        name: own.name,
        probability: share,
        lower: share,
        upper: share,
      })
    }
    expect(result.labelMass).toBeNull()
    const entropy = -sum(shares.map((share) => share * Math.log(share)))
    expect(result.entropy).toEqual({ lower: expect.closeTo(entropy, 12), upper: expect.closeTo(entropy, 12) })
    expect(result).toMatchObject({ missingMass: null, warnings: [], listed: null, stability: null })
    expectSound(result)
  })
})

describe('a label that was not scored', () => {
  const holes: readonly {
    readonly name: string
    readonly hole: ScoredLabel
    readonly form: LikelihoodForm
  }[] = [
    { name: 'no token came', hole: { ...access, tokens: [] }, form: 'raw' },
    {
      name: 'a token has no number',
      hole: { ...access, tokens: [...scored(0.3), unscoredToken('x')] },
      form: 'raw',
    },
    {
      name: 'nothing to compare it with',
      hole: { ...access, contentFree: [] },
      form: 'against-content-free',
    },
  ]
  test.each(holes)('$name: unknown, and the others are at most their share', ({ form, hole }) => {
    const other: ScoredLabel = { label: label('Bug'), tokens: scored(0.1), contentFree: scored(0.2) }
    const result = likelihoodReadout([billing, hole, other], form)
    expect(result.labels.at(-1)).toMatchObject({
      id: 'Account access',
      probability: null,
      lower: 0,
      upper: 1,
    })
    const { lower, probability, upper } = rowOf(result, 'Billing')
    expect(probability).toBeCloseTo(form === 'raw' ? 2 / 3 : 1 / 2, 12)
    expect([lower, upper]).toEqual([0, probability])
    expect(result).toMatchObject({ warnings: ['label-unscored'], entropy: null })
  })

  test('the content-free text is of no matter where it is not compared with', () =>
    expect(likelihoodReadout([billing, { ...access, contentFree: [] }], 'raw').warnings).toEqual([]))

  test('none was scored: all are unknown', () => {
    const result = likelihoodReadout(
      [billing, access].map((each) => ({ ...each, tokens: [] })),
      'raw',
    )
    expect(result.labels.map(({ probability }) => probability)).toEqual([null, null])
    expect(result.labelMass).toBeNull()
  })
})

test('a text is scored label by label after the same words', () => {
  const asks = [label('Billing'), label('Account access')].map((each) =>
    likelihoodAsk({ question: 'Which?' }, each, 'hello', 'text-1234'),
  )
  const [prefix, ...others] = asks.map((each) => each.prefix)
  expect(others).toEqual([prefix])
  expect(prefix).toContain('text-1234\nhello\ntext-1234')
  expect(prefix?.indexOf('Which?')).toBeGreaterThan(prefix?.indexOf('hello') ?? 0)
  expect(asks.map(({ text }) => text.trim())).toEqual(['Billing', 'Account access'])
})
