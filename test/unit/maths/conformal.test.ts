import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { apsScore } from '../../../utils/maths/aps-score'
import { apsSet } from '../../../utils/maths/aps-set'
import { conformalQuantile } from '../../../utils/maths/conformal-quantile'
import { lacSet } from '../../../utils/maths/conformal-set'
import { lacScore } from '../../../utils/maths/lac-score'

// shared/golden/15_conformal_lac_aps_raps.json, computed with numpy.
const checked = [
  [0.8, 0.15, 0.05],
  [0.1, 0.85, 0.05],
  [0.3, 0.6, 0.1],
  [0.05, 0.15, 0.8],
  [0.5, 0.3, 0.2],
  [0.2, 0.7, 0.1],
  [0.9, 0.06, 0.04],
  [0.25, 0.35, 0.4],
  [0.6, 0.25, 0.15],
  [0.1, 0.2, 0.7],
  [0.45, 0.4, 0.15],
  [0.33, 0.34, 0.33],
  [0.7, 0.2, 0.1],
  [0.15, 0.75, 0.1],
  [0.02, 0.08, 0.9],
  [0.55, 0.35, 0.1],
  [0.4, 0.2, 0.4],
  [0.05, 0.9, 0.05],
  [0.65, 0.3, 0.05],
]
const truths = [0, 1, 0, 2, 0, 1, 0, 1, 0, 2, 1, 2, 0, 1, 2, 0, 0, 1, 1]
const rows = [
  [0.8, 0.15, 0.05],
  [0.4, 0.35, 0.25],
  [0.34, 0.33, 0.33],
  [0.1, 0.2, 0.7],
  [0.98, 0.01, 0.01],
]
const lacScores = [
  0.2, 0.15, 0.7, 0.2, 0.5, 0.3, 0.1, 0.65, 0.4, 0.3, 0.6, 0.67, 0.3, 0.25, 0.1, 0.45, 0.6, 0.1, 0.7,
]
const apsScores = [
  0.8, 0.85, 0.9, 0.8, 0.5, 0.7, 0.9, 0.75, 0.6, 0.7, 0.85, 1.0, 0.7, 0.75, 0.9, 0.55, 0.4, 0.9, 0.95,
]
const reference = [
  {
    coverage: 0.9,
    lac: { quantile: 0.7, sets: [[0], [0, 1], [0, 1, 2], [2], [0]] },
    aps: { quantile: 0.95, sets: [[0, 1], [0, 1], [0, 1], [1, 2], []] },
  },
  {
    coverage: 0.8,
    lac: { quantile: 0.65, sets: [[0], [0, 1], [], [2], [0]] },
    aps: { quantile: 0.9, sets: [[0], [0, 1], [0, 1], [1, 2], []] },
  },
]

describe('nineteen checked items', () => {
  test('their scores', () => {
    for (const [index, row] of checked.entries()) {
      const truth = truths[index] ?? -1
      expect(lacScore(row[truth] ?? -1)).toBeCloseTo(lacScores[index] ?? -1, 9)
      expect(apsScore(row, truth)).toBeCloseTo(apsScores[index] ?? -1, 9)
    }
  })
  test.each(reference)('quantiles and sets for $coverage', ({ coverage, lac, aps }) => {
    const lacQuantile = conformalQuantile(lacScores, coverage)
    const apsQuantile = conformalQuantile(
      checked.map((row, index) => apsScore(row, truths[index] ?? -1)),
      coverage,
    )
    expect(lacQuantile).toBeCloseTo(lac.quantile, 9)
    expect(apsQuantile).toBeCloseTo(aps.quantile, 9)
    for (const [index, row] of rows.entries()) {
      const listed = lac.sets[index] ?? []
      const fits = listed.length > 0
      expect(lacSet(row, lacQuantile)).toEqual({
        labels: fits ? listed : [row.indexOf(Math.max(...row))],
        fits,
      })
      expect(apsSet(row, apsQuantile)).toEqual(aps.sets[index])
    }
  })
})

describe('conformalQuantile', () => {
  const rising = Array.from({ length: 19 }, (_, index) => index + 1)
  test.each([
    { name: 'the 18th of 19', scores: rising, coverage: 0.9, value: 18 },
    { name: 'the 19th of 19', scores: rising, coverage: 0.95, value: 19 },
    { name: 'too few', scores: rising, coverage: 0.96, value: Infinity },
    { name: 'none', scores: [], coverage: 0.5, value: Infinity },
    { name: 'in any order', scores: rising.toReversed(), coverage: 0.5, value: 10 },
    { name: 'in order of size, not of text', scores: [9, 10, 100], coverage: 0.75, value: 100 },
    {
      name: '100 · 0.07 = 7.000000000000001 is 7',
      scores: Array.from({ length: 99 }, (_, n) => n + 1),
      coverage: 0.07,
      value: 7,
    },
    { name: 'at least the first', scores: rising, coverage: 1e-12, value: 1 },
  ])('$name', ({ scores, coverage, value }) => expect(conformalQuantile(scores, coverage)).toBe(value))
  test('at least k of the scores are at or under it, and fewer than k are under it', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 })
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 99 }), (each, percent) => {
        const value = conformalQuantile(each, percent / 100)
        const k = Math.ceil(((each.length + 1) * percent) / 100)
        expect(value === Infinity).toBe(k > each.length)
        if (value < Infinity) expect(each.filter((score) => score <= value).length).toBeGreaterThanOrEqual(k)
        expect(each.filter((score) => score < value).length).toBeLessThan(k)
      }),
    )
  })
  test.each([
    { scores: [1], coverage: 0 },
    { scores: [1], coverage: 1 },
    { scores: [Number.NaN], coverage: 0.5 },
  ])('$scores for $coverage is refused', ({ scores, coverage }) =>
    expect(() => conformalQuantile(scores, coverage)).toThrow(RangeError),
  )
})

describe('sets', () => {
  const shares = fc
    .array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 })
    .map((weights) => weights.map((weight) => weight / weights.reduce((sum, each) => sum + each, 0)))
  test('an endless quantile takes every label', () => {
    expect(lacSet([0.98, 0.01, 0.01], Infinity)).toEqual({ labels: [0, 1, 2], fits: true })
    expect(apsSet([0.98, 0.01, 0.01], Infinity)).toEqual([0, 1, 2])
  })
  test('of equals that do not fit the first is shown', () =>
    expect(lacSet([0.2, 0.4, 0.4], 0.5)).toEqual({ labels: [1], fits: false }))
  test('rounding does not keep a label out', () => {
    expect(lacScore(0.7)).toBeGreaterThan(0.3)
    expect(lacSet([0.7, 0.3], 0.3)).toEqual({ labels: [0], fits: true })
    const row = [0.2, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1]
    expect(apsScore(row, 1)).toBeGreaterThan(0.3)
    expect(apsSet(row, 0.3)).toEqual([0, 1])
  })
  test('grow with the quantile, and hold a truth whose score is at it', () => {
    const quantile = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(shares, quantile, quantile, (row, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const wide = lacSet(row, high).labels
        expect(wide).toEqual(expect.arrayContaining(lacSet(row, low).labels))
        expect(wide).toContain(row.indexOf(Math.max(...row)))
        expect(apsSet(row, high)).toEqual(expect.arrayContaining(apsSet(row, low)))
        for (const [label, p] of row.entries()) {
          expect(lacSet(row, lacScore(p)).labels).toContain(label)
          expect(apsSet(row, apsScore(row, label))).toContain(label)
        }
        expect(Math.max(...row.map((_, label) => apsScore(row, label)))).toBeCloseTo(1, 9)
      }),
    )
  })
  test('are refused for what is no probability or no label', () => {
    expect(() => lacSet([], 0.5)).toThrow(RangeError)
    expect(() => lacSet([1.5], 0.5)).toThrow(RangeError)
    expect(() => apsSet([1.5], 0.5)).toThrow(RangeError)
    expect(() => apsScore([0.5, 0.5], 2)).toThrow(RangeError)
    expect(() => lacScore(-1)).toThrow(RangeError)
  })
})
