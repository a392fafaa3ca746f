import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { applyIsotonic, fitIsotonic } from '../../../../utils/maths/calibration/isotonic'
import { confidences, outcomes } from '../examples/forty-points'

// shared/golden/10_isotonic_pava.json: sklearn.isotonic.
const ten = {
  x: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95],
  y: [0, 0, 1, 0, 1, 0, 1, 1, 0, 1],
  fitted: [0.0, 0.0, 0.5, 0.5, 0.5, 0.5, 0.6666666666666666, 0.6666666666666666, 0.6666666666666666, 1.0],
}

describe('fitIsotonic', () => {
  test.each([
    { name: 'violations are pooled', ...ten, corners: ten.x },
    {
      name: 'ties are averaged first',
      x: [0.3, 0.3, 0.5, 0.5, 0.5, 0.8],
      y: [1, 0, 0, 1, 1, 1],
      corners: [0.3, 0.5, 0.8],
      fitted: [0.5, 0.6666666666666666, 1.0],
    },
    {
      name: 'forty points',
      x: confidences,
      y: outcomes.map(Number),
      corners: [...new Set(confidences)],
      fitted: [
        0.0, 0.0, 0.4, 0.4, 0.4, 0.4, 0.4, 0.5, 0.5, 0.5714285714285714, 0.5714285714285714,
        0.5714285714285714, 0.5714285714285714, 0.5714285714285714, 0.5714285714285714, 0.5714285714285714,
        0.6666666666666666, 0.6666666666666666, 0.6666666666666666, 0.6666666666666666, 0.6666666666666666,
        0.6666666666666666, 0.75, 0.75, 0.75, 0.75, 0.8333333333333334, 0.8333333333333334,
        0.8333333333333334, 0.8333333333333334, 0.8333333333333334, 0.8333333333333334, 0.875, 0.875, 0.875,
        0.875, 0.875, 0.875, 0.875,
      ],
    },
    {
      name: 'in any order',
      x: [0.9, 0.1, 0.5],
      y: [1, 0, 0.5],
      corners: [0.1, 0.5, 0.9],
      fitted: [0, 0.5, 1],
    },
    {
      name: 'falling throughout',
      x: [1, 2, 3, 4],
      y: [3, 2, 1, 0],
      corners: [1, 2, 3, 4],
      fitted: [1.5, 1.5, 1.5, 1.5],
    },
  ])('$name', ({ x, y, corners, fitted }) => {
    const fit = fitIsotonic(x, y)
    expect(fit.x).toEqual(corners)
    expect(fit.y).toEqual(fitted.map((value) => expect.closeTo(value, 9)))
  })
  test('weights', () =>
    expect(fitIsotonic([0.1, 0.4, 0.6, 0.9], [1, 0, 1, 0], [1, 3, 1, 1]).y).toEqual([0.25, 0.25, 0.5, 0.5]))
  test('a weight of 3 is three items, of tied ones too', () =>
    expect(fitIsotonic([1, 1, 2], [1, 0, 0.2], [3, 1, 2]).y).toEqual(
      fitIsotonic([1, 1, 1, 1, 2, 2], [1, 1, 1, 0, 0.2, 0.2]).y,
    ))
  const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1 })), {
    minLength: 1,
    maxLength: 40,
  })
  test('never falls, keeps the mean, and no other rising line is nearer', () => {
    fc.assert(
      fc.property(items, fc.double({ min: -2, max: 2, noNaN: true }), (each, tilt) => {
        const x = each.map(([value]) => value)
        const y = each.map(([, value]) => value)
        const fit = fitIsotonic(x, y)
        const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
        const line = x.map((value) => applyIsotonic(fit, value))
        const distance = (other: readonly number[]) =>
          total(other.map((value, index) => (value - (y[index] ?? 0)) ** 2))
        expect(fit.y).toEqual(fit.y.toSorted((a, b) => a - b))
        expect(total(line)).toBeCloseTo(total(y), 9)
        // Also rising: every mixture with a rising line.
        const mixed = line.map(
          (value, index) => 0.9 * value + 0.1 * (((x[index] ?? 0) * Math.abs(tilt)) / 12),
        )
        expect(distance(line)).toBeLessThanOrEqual(distance(mixed) + 1e-9)
        expect(fitIsotonic(x.toReversed(), y.toReversed())).toEqual({
          x: fit.x,
          y: fit.y.map((value) => expect.closeTo(value, 12)),
        })
      }),
    )
  })
  test.each([
    { name: 'no values', x: [], y: [], weights: [] },
    { name: 'different lengths', x: [1], y: [1, 2], weights: [1] },
    { name: 'too few weights', x: [1, 2], y: [1, 2], weights: [1] },
    { name: 'a weight of 0', x: [1], y: [1], weights: [0] },
    { name: 'NaN', x: [Number.NaN], y: [1], weights: [1] },
    { name: 'an endless value', x: [1], y: [Infinity], weights: [1] },
  ])('$name is refused', ({ x, y, weights }) => expect(() => fitIsotonic(x, y, weights)).toThrow(RangeError))
})

describe('applyIsotonic', () => {
  const at = [0.0, 0.15, 0.35, 0.55, 0.85, 0.99]
  const expected = [0.0, 0.0, 0.5, 0.5, 0.6666666666666666, 1.0]
  test('ten points', () => {
    const fit = fitIsotonic(ten.x, ten.y)
    for (const [index, value] of at.entries()) {
      expect(applyIsotonic(fit, value)).toBeCloseTo(expected[index] ?? -1, 9)
    }
  })
  test.each([
    { value: -5, height: 0.2 },
    { value: 1, height: 0.2 },
    { value: 1.5, height: 0.4 },
    { value: 1.75, height: 0.5 },
    { value: 2, height: 0.6 },
    { value: 3, height: 0.7 },
    { value: 4, height: 0.8 },
    { value: 50, height: 0.8 },
  ])('at $value it is $height', ({ value, height }) =>
    expect(applyIsotonic({ x: [1, 2, 4], y: [0.2, 0.6, 0.8] }, value)).toBeCloseTo(height, 12),
  )
  test('one corner is level', () => expect(applyIsotonic({ x: [1], y: [0.3] }, 7)).toBe(0.3))
  test('NaN is refused', () =>
    expect(() => applyIsotonic({ x: [1], y: [1] }, Number.NaN)).toThrow(RangeError))
})
