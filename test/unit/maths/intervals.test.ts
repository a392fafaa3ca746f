import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { aboveChance } from '../../../utils/maths/above-chance'
import { intervalEntropyBounds } from '../../../utils/maths/interval-entropy-bounds'
import { intervalShareBounds } from '../../../utils/maths/interval-share-bounds'
import { roundingHalfWidth } from '../../../utils/maths/rounding-half-width'

const around = (values: readonly number[], half: number) =>
  values.map((value) => ({ lower: Math.max(0, value - half), upper: value + half }))
const nowhere = { mass: 0, count: 0 }
const entropy = (masses: readonly number[]) => {
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return masses.reduce((sum, mass) => (mass > 0 ? sum - (mass / total) * Math.log(mass / total) : sum), 0)
}
/** Whole hundredths, at least one of them above 0, and a place between 0 and 1 in each one's interval. */
const hundredths = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 2,
    maxLength: 7,
  })
  .filter((each) => each.some(([value]) => value > 0))

describe('aboveChance', () => {
  test.each([
    { options: 4, probability: 0.95, value: 0.933 },
    { options: 3, probability: 0.7, value: 0.55 },
    { options: 2, probability: 0.5, value: 0 },
    { options: 4, probability: 0.1, value: 0 },
    { options: 1, probability: 0.3, value: 1 },
  ])('$probability of $options is $value', ({ options, probability, value }) => {
    expect(aboveChance(probability, options)).toBeCloseTo(value, 3)
  })
})

describe('roundingHalfWidth', () => {
  test.each([
    { name: 'hundredths', values: [0.95, 0.02, 0.01, 0.02], half: 0.005 },
    { name: 'certainty', values: [1, 0], half: 0.005 },
    { name: 'hundredths that binary numbers do not hold', values: [0.29, 0.57, 0.14], half: 0.005 },
    { name: 'ten-thousandths', values: [0.9512, 0.02, 0.0288], half: 0.00005 },
    { name: 'more decimals', values: [0.95123, 0.02, 0.02877], half: 0 },
    { name: 'a sum of binary numbers', values: [0.1 + 0.2, 0.7], half: 0 },
    { name: 'a number under all decimals', values: [1, Number.MIN_VALUE], half: 0 },
  ])('$name: $half', ({ values, half }) => expect(roundingHalfWidth(values)).toBe(half))
})

describe('intervalShareBounds', () => {
  test('the guide’s four options, each half a hundredth off at most', () => {
    const [top, second] = intervalShareBounds(around([0.95, 0.02, 0.01, 0.02], 0.005))
    expect(top?.lower).toBeCloseTo(0.945 / 1.01, 12)
    expect(top?.upper).toBeCloseTo(0.955 / 0.99, 12)
    expect(second?.lower).toBeCloseTo(0.015 / (0.015 + 0.955 + 0.015 + 0.025), 12)
    expect(second?.upper).toBeCloseTo(0.025 / (0.025 + 0.945 + 0.005 + 0.015), 12)
  })
  test('without width a bound is the share itself', () => {
    for (const [index, { lower, upper }] of intervalShareBounds(around([0.5, 0.3], 0)).entries()) {
      expect(lower).toBeCloseTo([0.625, 0.375][index] ?? 0, 12)
      expect(upper).toBeCloseTo(lower, 12)
    }
  })
  test('all masses at 0 tell nothing', () =>
    expect(intervalShareBounds([{ lower: 0, upper: 0 }])).toEqual([{ lower: 0, upper: 1 }]))
  test('hold every share that the intervals allow', () => {
    fc.assert(
      fc.property(hundredths, (each) => {
        const masses = around(
          each.map(([value]) => value / 100),
          0.005,
        )
        const real = masses.map(
          ({ lower, upper }, index) => lower + (upper - lower) * (each[index]?.[1] ?? 0),
        )
        const total = real.reduce((sum, mass) => sum + mass, 0)
        for (const [index, { lower, upper }] of intervalShareBounds(masses).entries()) {
          expect((real[index] ?? 0) / total).toBeGreaterThanOrEqual(lower - 1e-12)
          expect((real[index] ?? 0) / total).toBeLessThanOrEqual(upper + 1e-12)
        }
      }),
    )
  })
})

describe('intervalEntropyBounds', () => {
  test('without width and rest it is the entropy', () => {
    const bounds = intervalEntropyBounds(around([0.5, 0.25, 0.25], 0), nowhere)
    expect(bounds?.lower).toBeCloseTo(1.5 * Math.LN2, 12)
    expect(bounds?.upper).toBeCloseTo(1.5 * Math.LN2, 12)
  })
  test('certainty of two, rounded: between none and a share of 0.005 of 1', () => {
    const bounds = intervalEntropyBounds(
      [
        { lower: 0.995, upper: 1 },
        { lower: 0, upper: 0.005 },
      ],
      nowhere,
    )
    expect(bounds?.lower).toBe(0)
    expect(bounds?.upper).toBeCloseTo(entropy([0.995, 0.005]), 12)
  })
  test('a rest may be on one option, spread over all that are left, or nowhere', () => {
    const bounds = intervalEntropyBounds(around([0.9], 0), { mass: 0.1, count: 2 })
    expect(bounds?.lower).toBeCloseTo(0, 12)
    expect(bounds?.upper).toBeCloseTo(entropy([0.9, 0.05, 0.05]), 12)
  })
  test('a rest that is more than all others makes it least where it is on one option', () => {
    const bounds = intervalEntropyBounds(around([0.1, 0.1, 0.1], 0), { mass: 0.9, count: 1 })
    expect(bounds?.lower).toBeCloseTo(entropy([0.1, 0.1, 0.1, 0.9]), 12)
    expect(bounds?.upper).toBeCloseTo(Math.log(4), 9)
  })
  test('a rest larger than what is listed is filled up only to its level', () => {
    const bounds = intervalEntropyBounds(around([0.2], 0), { mass: 0.8, count: 2 })
    expect(bounds?.upper).toBeCloseTo(Math.log(3), 9)
  })
  test('no mass above 0 tells nothing', () =>
    expect(intervalEntropyBounds([{ lower: 0, upper: 0.005 }], nowhere)).toBeNull())
  test('the lower bound is the least of all corners, and the upper one holds every distribution', () => {
    fc.assert(
      fc.property(hundredths, (each) => {
        const masses = around(
          each.map(([value]) => value / 100),
          0.005,
        )
        const bounds = intervalEntropyBounds(masses, nowhere)
        const corners = Array.from({ length: 2 ** masses.length }, (_, corner) =>
          entropy(masses.map(({ lower, upper }, bit) => ((corner >> bit) & 1 ? upper : lower))),
        )
        const real = entropy(
          masses.map(({ lower, upper }, index) => lower + (upper - lower) * (each[index]?.[1] ?? 0)),
        )
        expect(bounds?.lower).toBeCloseTo(Math.min(...corners), 12)
        expect(bounds?.upper).toBeGreaterThanOrEqual(Math.max(real, ...corners) - 1e-12)
        expect(bounds?.upper).toBeLessThanOrEqual(Math.log(masses.length) + 1e-12)
      }),
    )
  })
})
