import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { applyPlatt, fitPlatt } from '../../../../utils/maths/calibration/platt'
import { confidences, outcomes } from '../examples/forty-points'

// shared/golden/09_platt.json, computed with scipy and scikit-learn's _SigmoidCalibration (tolerance 1e-5); the last
// digits of the coefficients by Newton's method with numpy to a gradient of 1e-15.
describe('fitPlatt', () => {
  test.each([
    {
      smoothed: false,
      slope: 0.15526026281934363,
      intercept: 0.3170453558651148,
      at: [
        [0.2, 0.5254302705276573],
        [0.5, 0.5786040144498811],
        [0.8, 0.6300151441390542],
        [0.9, 0.6588530104028602],
        [0.99, 0.7370098874850557],
      ] as const,
    },
    {
      smoothed: true,
      slope: 0.13445699593865104,
      intercept: 0.3459158905097865,
      at: [
        [0.2, 0.539795377533075],
        [0.5, 0.5856268439039493],
        [0.8, 0.6300223894521821],
        [0.9, 0.6550581383317677],
        [0.99, 0.7238743679253292],
      ] as const,
    },
  ])('forty points, smoothed: $smoothed', ({ smoothed, slope, intercept, at }) => {
    const fit = fitPlatt(confidences, outcomes, smoothed)
    expect(fit.slope).toBeCloseTo(slope, 9)
    expect(fit.intercept).toBeCloseTo(intercept, 9)
    for (const [confidence, probability] of at) {
      expect(applyPlatt(fit, confidence)).toBeCloseTo(probability, 5)
    }
  })
  test('is smoothed by default', () =>
    expect(fitPlatt(confidences, outcomes)).toEqual(fitPlatt(confidences, outcomes, true)))
  test('separated classes stay modest', () => {
    const fit = fitPlatt([0.1, 0.2, 0.8, 0.9], [false, false, true, true])
    expect(applyPlatt(fit, 0.9)).toBeLessThan(0.95)
    expect(applyPlatt(fit, 0.1)).toBeGreaterThan(0.05)
  })
  test.each([
    { name: 'all right', right: [true, true], rate: 3 / 4 },
    { name: 'all wrong', right: [false, false], rate: 1 / 4 },
  ])('$name, all of one confidence: the smoothed rate', ({ right, rate }) =>
    expect(applyPlatt(fitPlatt([0.6, 0.6], right), 0.6)).toBeCloseTo(rate, 9),
  )
  test('is within 0..1 for every confidence, and rises or falls throughout', () => {
    const item = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), (items) => {
        const fit = fitPlatt(
          items.map(([confidence]) => confidence),
          items.map(([, right]) => right),
        )
        const line = [0, 0.01, 0.3, 0.5, 0.9, 1].map((confidence) => applyPlatt(fit, confidence))
        expect(line.every((p) => p >= 0 && p <= 1)).toBe(true)
        const ordered = line.toSorted((a, b) => Math.sign(fit.slope) * (a - b))
        expect(line).toEqual(ordered)
      }),
    )
  })
  test.each([
    { name: 'no values', p: [], y: [] },
    { name: 'different lengths', p: [0.5], y: [] },
    { name: 'no probability', p: [1.5], y: [true] },
  ])('$name is refused', ({ p, y }) => {
    expect(() => fitPlatt(p, y)).toThrow(RangeError)
    expect(() => applyPlatt({ slope: 1, intercept: 0 }, Number.NaN)).toThrow(RangeError)
  })
})
