import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bootstrapInterval } from '../../../utils/maths/bootstrap-interval'
import { folds } from '../../../utils/maths/folds'
import { quantile } from '../../../utils/maths/quantile'
import { seededRandom } from '../../../utils/maths/seeded-random'

describe('quantile', () => {
  // numpy.quantile(values, p), numpy 2.4.6
  test.each([
    { values: [3, 1, 2, 10], p: 0.25, value: 1.75 },
    { values: [3, 1, 2, 10], p: 0.5, value: 2.5 },
    { values: [3, 1, 2, 10], p: 0.9, value: 7.9 },
    { values: [7], p: 0.3, value: 7 },
    { values: [1, 2, 3, 4, 5], p: 1, value: 5 },
    { values: [9, 10, 100], p: 0, value: 9 },
    { values: [0.1, 0.4, 0.2], p: 0.025, value: 0.105 },
  ])('$p of $values', ({ values, p, value }) => expect(quantile(values, p)).toBeCloseTo(value, 12))
  test.each([
    { values: [], p: 0.5 },
    { values: [1], p: 1.1 },
    { values: [1], p: -0.1 },
    { values: [1, Number.NaN], p: 0.5 },
  ])('$p of $values is refused', ({ values, p }) => expect(() => quantile(values, p)).toThrow(RangeError))
})

describe('bootstrapInterval', () => {
  const values = Array.from({ length: 100 }, (_, index) => index)
  const mean = (indices: readonly number[]) =>
    indices.reduce((sum, index) => sum + (values[index] ?? Number.NaN), 0) / indices.length
  test('is as wide as the standard error says', () => {
    const interval = bootstrapInterval(100, mean, seededRandom('bootstrap'), 4000)
    // 49.5 ± 1.96 · 28.866 / √100, the population's standard deviation being √((100² − 1) / 12)
    expect(interval?.lower).toBeCloseTo(49.5 - 5.658, 0)
    expect(interval?.upper).toBeCloseTo(49.5 + 5.658, 0)
  })
  test('the same seed gives the same interval, and less certainty a narrower one', () => {
    const ask = (certainty: number) => bootstrapInterval(100, mean, seededRandom('seed'), 500, certainty)
    const wide = ask(0.95)
    const narrow = ask(0.5)
    expect(ask(0.95)).toEqual(wide)
    expect(narrow?.lower).toBeGreaterThan(wide?.lower ?? Infinity)
    expect(narrow?.upper).toBeLessThan(wide?.upper ?? -Infinity)
  })
  test('draws as many as there are, from all of them, with repeats', () => {
    const drawn: number[][] = []
    bootstrapInterval(5, (indices) => drawn.push([...indices]), seededRandom('draws'), 200)
    expect(drawn).toHaveLength(200)
    expect(drawn.every((indices) => indices.length === 5)).toBe(true)
    expect(drawn.some((indices) => new Set(indices).size < 5)).toBe(true)
    expect([...new Set(drawn.flat())].toSorted()).toEqual([0, 1, 2, 3, 4])
  })
  test('draws without a figure are left out', () => {
    const even = (indices: readonly number[]) => ((indices[0] ?? 0) % 2 === 0 ? 1 : null)
    expect(bootstrapInterval(10, even, seededRandom('even'))).toEqual({ lower: 1, upper: 1 })
    expect(bootstrapInterval(10, () => null, seededRandom('none'))).toBeNull()
  })
  test('one item and one draw are enough', () =>
    expect(bootstrapInterval(1, ([index]) => index ?? null, Math.random, 1)).toEqual({ lower: 0, upper: 0 }))
  test.each([
    { count: 0, draws: 10, certainty: 0.9 },
    { count: 1.5, draws: 10, certainty: 0.9 },
    { count: 5, draws: 0, certainty: 0.9 },
    { count: 5, draws: 1.5, certainty: 0.9 },
    { count: 5, draws: 10, certainty: 1 },
    { count: 5, draws: 10, certainty: 0 },
  ])('$draws draws of $count with $certainty is refused', ({ count, draws, certainty }) =>
    expect(() => bootstrapInterval(count, () => 1, Math.random, draws, certainty)).toThrow(RangeError),
  )
})

describe('folds', () => {
  test.each([
    { count: 10, parts: 5, sizes: [2, 2, 2, 2, 2] },
    { count: 11, parts: 3, sizes: [4, 4, 3] },
    { count: 3, parts: 10, sizes: [1, 1, 1] },
    { count: 4, parts: 1, sizes: [4] },
  ])('$count in $parts', ({ count, parts, sizes }) =>
    expect(folds(count, parts, seededRandom('folds')).map((part) => part.length)).toEqual(sizes),
  )
  test('every index is in one part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.string(),
        (count, parts, seed) => {
          const all = folds(count, parts, seededRandom(seed)).flat()
          expect(all.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()])
        },
      ),
    )
  })
  test('another seed gives other parts', () =>
    expect(folds(30, 3, seededRandom('one'))).not.toEqual(folds(30, 3, seededRandom('two'))))
  test.each([
    { count: 0, parts: 2 },
    { count: 2.5, parts: 2 },
    { count: 5, parts: 0 },
    { count: 5, parts: 1.5 },
  ])('$count in $parts is refused', ({ count, parts }) =>
    expect(() => folds(count, parts, Math.random)).toThrow(RangeError),
  )
})
