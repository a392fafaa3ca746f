import { expect, test } from 'vitest'

import type { DecisionAnswer } from '../../../../utils/model/answer'
import { predicateLabels } from '../../../../utils/model/label-set'
import { truthFrom } from '../../../../utils/scoring/check/truth-from'
import { rowOf } from '../examples'

const says = (yes: number | null, no: number | null, over: Partial<DecisionAnswer> = {}): DecisionAnswer => ({
  id: null,
  index: 0,
  refused: false,
  probabilities: [
    { value: 'true', probability: yes },
    { value: 'false', probability: no },
  ],
  reportedConfidence: null,
  labelMass: null,
  ...over,
})
const truth = (plain: DecisionAnswer, turned: DecisionAnswer) => {
  const found = truthFrom(
    [
      { phrasing: 'plain', answer: plain },
      { phrasing: 'turned', answer: turned },
    ],
    predicateLabels,
  )
  if (found === null) throw new Error('nothing was found')
  return { ...found, row: rowOf(found.result, 'true') }
}

test('a yes to the turned question means false', () => {
  const { phrasings, row } = truth(says(0.9, 0.1), says(0.2, 0.8))
  expect(phrasings).toEqual({ plain: 0.9, turned: 0.8 })
  // √(.9 × .8) against √(.1 × .2).
  expect(row.probability).toBeCloseTo(Math.sqrt(0.72) / (Math.sqrt(0.72) + Math.sqrt(0.02)), 12)
})

test('one asking is its own probability, within what rounds to it', () => {
  const found = truthFrom([{ phrasing: 'plain', answer: says(0.97, 0.03) }], predicateLabels)
  const row = found === null ? null : rowOf(found.result, 'true')
  expect(row?.probability).toBeCloseTo(0.97, 12)
  expect(row?.lower).toBeCloseTo(0.965, 12)
  expect(row?.upper).toBeCloseTo(0.975, 12)
})

test('a probability that was rounded to 0 settles nothing alone', () => {
  const { row } = truth(says(0, 1), says(0.1, 0.9))
  expect(row.probability).toBeGreaterThan(0.05)
  expect(row.probability).toBeLessThan(0.5)
  expect(row.lower).toBeLessThan(row.probability ?? 0)
})

test('a predicate that only tells how likely it is true tells the other side too', () => {
  expect(truth(says(0.7, null), says(0.3, null)).row.probability).toBeCloseTo(0.7, 12)
})

test('the least label mass that is told is kept; untold, it is unknown', () => {
  expect(truth(says(0.9, 0.1, { labelMass: 0.8 }), says(0.1, 0.9, { labelMass: 0.6 })).result.labelMass).toBe(
    0.6,
  )
  expect(truth(says(0.9, 0.1), says(0.1, 0.9)).result.labelMass).toBeNull()
})

test('answers without a usable number are nothing', () => {
  expect(truthFrom([{ phrasing: 'plain', answer: says(null, null) }], predicateLabels)).toBeNull()
  expect(truthFrom([{ phrasing: 'plain', answer: says(0, 0) }], predicateLabels)).toBeNull()
  expect(truthFrom([], predicateLabels)).toBeNull()
})
