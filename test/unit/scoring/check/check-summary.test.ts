import { expect, test } from 'vitest'

import { checkSummary, claimLevel } from '../../../../utils/scoring/check/check-summary'
import { nextMark } from '../../../../utils/scoring/check/next-mark'
import { bounded, claim } from './examples'

test.each([
  [0.96, 0],
  [0.951, 0],
  [0.94, 1],
  [0.8, 1],
  [0.7, 2],
  [0.3, 3],
  [0.1, 4],
])('a sentence that is likely %d is on step %d', (probability, level) => {
  expect(claimLevel(claim(probability))).toBe(level)
})

test.each([
  [0.1, 4],
  [0.94, 1],
  [0.95, null],
  [0.97, null],
  [1, null],
])(
  'a sentence that is likely at most %d is on step %s: a bound alone never says that it is sure',
  (upper, level) => expect(claimLevel(bounded(upper))).toBe(level),
)

test('a sentence without a number is on no step', () => {
  expect(claimLevel(claim(null))).toBeNull()
  expect(claimLevel(undefined)).toBeNull()
})

test('the weakest come first, and what has no number is in no list', () => {
  const claims = [claim(0.99), claim(0.3), claim(null), claim(0.9), bounded(0.05), bounded(0.97), bounded(1)]
  expect(checkSummary(claims)).toEqual({
    total: 7,
    asked: 6,
    weakestFirst: [4, 1, 3, 0],
    doubtful: [4, 1, 3],
    marked: [1, 3, 4],
  })
})

test('a sentence that failed was asked', () => {
  const failure = { kind: 'question-refused', sentence: '', next: '', action: null, detail: '' } as const
  expect(checkSummary([claim(null, { failure })])).toMatchObject({ asked: 1, weakestFirst: [] })
})

test.each([
  [10, 3],
  [15, 3],
  [30, 6],
  [31, 7],
])('of %d doubtful sentences %d are marked at first', (count, marked) => {
  const claims = Array.from({ length: count }, (_, place) => claim(0.1 + place / 1000))
  const summary = checkSummary(claims)
  expect(summary.doubtful).toHaveLength(count)
  expect(summary.marked).toEqual(Array.from({ length: marked }, (_, place) => place))
})

test.each([
  [[2, 5, 9], null, 1, 2],
  [[2, 5, 9], null, -1, 9],
  [[9, 2, 5], 5, 1, 9],
  [[9, 2, 5], 9, 1, 2],
  [[9, 2, 5], 2, -1, 9],
  [[9, 2, 5], 4, 1, 5],
  [[], 3, 1, null],
] as const)('of %j, from %s by %d comes %s', (places, from, by, next) => {
  expect(nextMark(places, from, by)).toBe(next)
})
