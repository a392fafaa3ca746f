import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { brierScore } from '../../../utils/maths/brier-score'
import { logLoss } from '../../../utils/maths/log-loss'
import { multiclassBrierScore } from '../../../utils/maths/multiclass-brier-score'
import { multiclassLogLoss } from '../../../utils/maths/multiclass-log-loss'
import { confidences, outcomes } from './examples/forty-points'

// shared/golden/06_brier.json and 07_log_loss.json: computed with scikit-learn's brier_score_loss and log_loss.
const rows = [
  [0.7, 0.2, 0.1],
  [0.1, 0.8, 0.1],
  [0.3, 0.3, 0.4],
  [0.05, 0.05, 0.9],
  [0.34, 0.33, 0.33],
  [0.6, 0.3, 0.1],
]
const truths = [0, 1, 0, 2, 1, 2]

test('forty points and six rows', () => {
  expect(brierScore(confidences, outcomes)).toBeCloseTo(0.209620475, 9)
  expect(logLoss(confidences, outcomes)).toBeCloseTo(1.251387270321537, 9)
  expect(multiclassBrierScore(rows, truths)).toBeCloseTo(0.4814, 9)
  expect(multiclassLogLoss(rows, truths)).toBeCloseTo(0.8833999221253935, 9)
})

describe('one item', () => {
  test.each([
    { p: 1, right: true, brier: 0, loss: 0 },
    { p: 1, right: false, brier: 1, loss: Math.log(1000) },
    { p: 0, right: true, brier: 1, loss: Math.log(1000) },
    { p: 0.5, right: false, brier: 0.25, loss: Math.LN2 },
    { p: 0.8, right: true, brier: 0.04, loss: -Math.log(0.8) },
    { p: 0.8, right: false, brier: 0.64, loss: -Math.log(0.2) },
  ])('$p, $right', ({ p, right, brier, loss }) => {
    const row = [p, 1 - p]
    expect(brierScore([p], [right])).toBeCloseTo(brier, 12)
    expect(multiclassBrierScore([row], [right ? 0 : 1])).toBeCloseTo(2 * brier, 12)
    expect(logLoss([p], [right], 1e-3)).toBeCloseTo(loss, 2)
    expect(multiclassLogLoss([row], [right ? 0 : 1], 1e-3)).toBeCloseTo(logLoss([p], [right], 1e-3), 12)
  })
})

test('nobody gains by saying anything but the rate', () => {
  const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }), probability, (happened, other) => {
      const rate = happened.filter(Boolean).length / happened.length
      const always = (p: number) => happened.map(() => p)
      expect(brierScore(always(rate), happened)).toBeLessThanOrEqual(
        brierScore(always(other), happened) + 1e-12,
      )
      expect(logLoss(always(rate), happened)).toBeLessThanOrEqual(logLoss(always(other), happened) + 1e-9)
    }),
  )
})

describe('are refused', () => {
  test.each([
    { name: 'no values', p: [], y: [] },
    { name: 'different lengths', p: [0.5], y: [true, false] },
    { name: 'above 1', p: [1.1], y: [true] },
    { name: 'under 0', p: [-0.1], y: [true] },
    { name: 'NaN', p: [Number.NaN], y: [true] },
  ])('$name', ({ p, y }) => {
    expect(() => brierScore(p, y)).toThrow(RangeError)
    expect(() => logLoss(p, y)).toThrow(RangeError)
  })
  test.each([
    { name: 'no rows', rows: [], truths: [] },
    { name: 'different lengths', rows: [[1]], truths: [] },
    { name: 'a class that its row lacks', rows: [[0.5, 0.5]], truths: [2] },
    { name: 'half a class', rows: [[0.5, 0.5]], truths: [0.5] },
    { name: 'no probability', rows: [[2, -1]], truths: [0] },
  ])('$name', ({ rows, truths }) => {
    expect(() => multiclassBrierScore(rows, truths)).toThrow(RangeError)
    expect(() => multiclassLogLoss(rows, truths)).toThrow(RangeError)
  })
  test.each([0, 0.5, Number.NaN])('a floor of %d', (floor) => {
    expect(() => logLoss([0.5], [true], floor)).toThrow(RangeError)
    expect(() => multiclassLogLoss([[0.5, 0.5]], [0], floor)).toThrow(RangeError)
  })
})
