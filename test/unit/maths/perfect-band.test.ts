import binomialQuantile from '@stdlib/stats-base-dists-binomial-quantile'
import { describe, expect, test } from 'vitest'

import { calibrationError } from '../../../utils/maths/calibration-error'
import { perfectBand } from '../../../utils/maths/perfect-band'
import { seededRandom } from '../../../utils/maths/seeded-random'
import { confidences, outcomes } from './examples/forty-points'

describe('perfectBand', () => {
  test.each([
    { p: 0.7, count: 20 },
    { p: 0.9, count: 50 },
    { p: 0.25, count: 8 },
  ])('$count items of $p: the quantiles of the binomial distribution', ({ p, count }) => {
    const same = Array.from({ length: count }, () => p)
    const { bins, error } = perfectBand(same, seededRandom('binomial'), { draws: 20_000 })
    expect(bins).toHaveLength(1)
    expect(bins[0]?.count).toBe(count)
    expect(bins[0]?.lower).toBeCloseTo(binomialQuantile(0.025, count, p) / count, 9)
    expect(bins[0]?.upper).toBeCloseTo(binomialQuantile(0.975, count, p) / count, 9)
    const low = p - binomialQuantile(0.025, count, p) / count
    const high = binomialQuantile(0.975, count, p) / count - p
    expect(error).toBeGreaterThanOrEqual(Math.min(low, high) - 1e-9)
    expect(error).toBeLessThanOrEqual(Math.max(low, high) + 1e-9)
  })
  // 95 % of |k/20 − 0.7| for k ~ Binomial(20, 0.7): scipy.stats.binom.pmf sums to 0.917 within 0.15, 0.975 within 0.2.
  test('the error that is exceeded by chance', () =>
    expect(perfectBand(Array(20).fill(0.7), seededRandom('error'), { draws: 20_000 }).error).toBeCloseTo(
      0.2,
      9,
    ))
  test('certainty is always right', () =>
    expect(perfectBand([1, 1, 0], seededRandom('sure'))).toEqual({
      bins: [
        { from: 0, to: 0.1, count: 1, lower: 0, upper: 0 },
        { from: 0.9, to: 1, count: 2, lower: 1, upper: 1 },
      ],
      error: 0,
    }))
  test('what has no probability never happens', () =>
    expect(perfectBand([0], () => 0, { draws: 1 })).toEqual({
      bins: [{ from: 0, to: 0.1, count: 1, lower: 0, upper: 0 }],
      error: 0,
    }))
  test('its bins are those of the reliability diagram', () => {
    const edges = ({ from, to, count }: { from: number; to: number; count: number }) => ({ from, to, count })
    for (const bins of [5, 10]) {
      const band = perfectBand(confidences, seededRandom('bins'), { bins, draws: 50 })
      expect(band.bins.map(edges)).toEqual(calibrationError(confidences, outcomes, bins).bins.map(edges))
    }
  })
  test('more items make it narrower, more certainty wider', () => {
    const width = (copies: number, certainty: number) => {
      const many = Array.from({ length: copies }, () => confidences).flat()
      const { bins, error } = perfectBand(many, seededRandom('width'), { certainty })
      const last = bins.at(-1)
      return { bin: (last?.upper ?? 0) - (last?.lower ?? 0), error }
    }
    const usual = width(1, 0.95)
    const larger = width(25, 0.95)
    const looser = width(1, 0.5)
    expect(larger.bin).toBeLessThan(usual.bin / 3)
    expect(larger.error).toBeLessThan(usual.error / 3)
    expect(looser.bin).toBeLessThan(usual.bin)
    expect(looser.error).toBeLessThan(usual.error)
  })
  test.each([
    { name: 'no values', values: [], options: {} },
    { name: 'no probability', values: [1.5], options: {} },
    { name: 'no bins', values: [0.5], options: { bins: 0 } },
    { name: 'no draws', values: [0.5], options: { draws: 0 } },
    { name: 'half a draw', values: [0.5], options: { draws: 1.5 } },
    { name: 'no certainty', values: [0.5], options: { certainty: 0 } },
    { name: 'full certainty', values: [0.5], options: { certainty: 1 } },
  ])('$name is refused', ({ values, options }) =>
    expect(() => perfectBand(values, Math.random, options)).toThrow(RangeError),
  )
})
