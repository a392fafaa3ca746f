import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Calibrator } from '../../../utils/model/calibrator'
import { applyCalibrator } from '../../../utils/scoring/calibration/apply-calibrator'
import { fitCalibrator } from '../../../utils/scoring/calibration/fit-calibrator'
import { methods, overconfident } from './calibration-examples'
import { sum } from './examples'

describe('what a calibrator makes of shares', () => {
  test.each<{ name: string; calibrator: Calibrator; shares: readonly number[]; after: readonly number[] }>([
    {
      name: 'a temperature',
      calibrator: { method: 'temperature', examples: 20, temperature: 2 },
      shares: [0.64, 0.36],
      after: [0.8 / 1.4, 0.6 / 1.4],
    },
    {
      name: 'Platt says what the top should be, sigmoid(.5 logit .9) = .75',
      calibrator: { method: 'platt', examples: 20, slope: 0.5, intercept: 0 },
      shares: [0.9, 0.1],
      after: [0.75, 0.25],
    },
    {
      name: 'the others keep their proportions by the same exponent: two alike stay alike',
      calibrator: { method: 'platt', examples: 20, slope: 0.5, intercept: 0 },
      shares: [0.9, 0.05, 0.05],
      after: [0.75, 0.125, 0.125],
    },
    {
      name: 'beta with a = b is Platt',
      calibrator: { method: 'beta', examples: 20, a: 0.5, b: 0.5, c: 0 },
      shares: [0.9, 0.1],
      after: [0.75, 0.25],
    },
    {
      name: 'isotonic, between two corners',
      calibrator: { method: 'isotonic', examples: 20, x: [0.5, 0.9], y: [0.5, 0.7] },
      shares: [0.7, 0.3],
      after: [0.6, 0.4],
    },
    {
      name: 'a top that should be no likelier than chance makes all alike',
      calibrator: { method: 'platt', examples: 20, slope: 1, intercept: -9 },
      shares: [0.6, 0.3, 0.1],
      after: [1 / 3, 1 / 3, 1 / 3],
    },
    {
      name: 'a lone share stays',
      calibrator: { method: 'platt', examples: 20, slope: 0.5, intercept: 0 },
      shares: [1],
      after: [1],
    },
    {
      name: 'labels alike stay alike, whatever the top should be',
      calibrator: { method: 'platt', examples: 20, slope: 1, intercept: 4 },
      shares: [0.5, 0.5],
      after: [0.5, 0.5],
    },
  ])('$name', ({ after, calibrator, shares }) =>
    expect(applyCalibrator(calibrator, shares)).toEqual(after.map((share) => expect.closeTo(share, 9))),
  )

  const weight = fc.double({ min: 1e-6, max: 1, noNaN: true })
  const shares = fc
    .array(weight, { minLength: 2, maxLength: 8 })
    .map((raw) => raw.map((each) => each / sum(raw)).toSorted((a, b) => b - a))
  const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  const rising = fc
    .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 6 })
    .chain((x) =>
      fc.record({
        x: fc.constant(x.toSorted((a, b) => a - b).map((each) => each / 1000)),
        y: fc
          .array(between(0.01, 0.99), { minLength: x.length, maxLength: x.length })
          .map((y) => y.toSorted((a, b) => a - b)),
      }),
    )
  /** Any that a fit could give: none makes a surer item less likely. */
  const calibrators = fc.oneof(
    between(0.05, 20).map((temperature): Calibrator => ({
      method: 'temperature',
      examples: 20,
      temperature,
    })),
    fc
      .record({ slope: between(0, 4), intercept: between(-4, 4) })
      .map((fit): Calibrator => ({ method: 'platt', examples: 20, ...fit })),
    fc
      .record({ a: between(0, 4), b: between(0, 4), c: between(-4, 4) })
      .map((fit): Calibrator => ({ method: 'beta', examples: 20, ...fit })),
    rising.map((fit): Calibrator => ({ method: 'isotonic', examples: 20, ...fit })),
  )

  test('is a distribution in the same order', () => {
    fc.assert(
      fc.property(calibrators, shares, (calibrator, before) => {
        const after = applyCalibrator(calibrator, before)
        expect(sum(after)).toBeCloseTo(1, 9)
        expect(after.every((share) => share >= 0 && share <= 1)).toBe(true)
        for (const [index, share] of after.slice(1).entries())
          expect(share).toBeLessThanOrEqual((after[index] ?? 0) + 1e-12)
      }),
    )
  })

  test('of two labels, a surer one stays the surer', () => {
    fc.assert(
      fc.property(calibrators, between(0.5, 1), between(0.5, 1), (calibrator, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map(
          (top) => applyCalibrator(calibrator, [top, 1 - top])[0] ?? 0,
        )
        expect(more).toBeGreaterThanOrEqual((less ?? 0) - 1e-9)
      }),
    )
  })

  test.each(methods)('of a fitted %s is a distribution of every row', (method) => {
    const rows = [...overconfident(60), ...overconfident(30, 2)]
    const calibrator = fitCalibrator(method, rows)
    for (const { shares: before } of rows) {
      const after = applyCalibrator(calibrator, before)
      expect(sum(after)).toBeCloseTo(1, 9)
      expect(after).toEqual(after.toSorted((a, b) => b - a))
    }
  })
})
