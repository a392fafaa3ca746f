import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { equalWidthBin } from '../../../../utils/maths/calibration/equal-width-bin'
import { applyHistogram, fitHistogram } from '../../../../utils/maths/calibration/histogram'
import { confidences, outcomes } from '../examples/forty-points'

describe('equalWidthBin', () => {
  test.each([
    { value: 0, bins: 15, bin: 0 },
    { value: 0.05, bins: 15, bin: 0 },
    { value: 0.2, bins: 5, bin: 0 },
    { value: 0.2 + 1e-6, bins: 5, bin: 1 },
    { value: 0.6, bins: 15, bin: 8 },
    { value: 0.1 + 0.2, bins: 10, bin: 2 },
    { value: 1, bins: 15, bin: 14 },
    { value: 1 + 1e-9, bins: 15, bin: 14 },
    { value: 0.55, bins: 20, bin: 10 },
    { value: 0.7, bins: 1, bin: 0 },
  ])('$value of $bins bins is in $bin', ({ value, bins, bin }) =>
    expect(equalWidthBin(value, bins)).toBe(bin),
  )
  test.each([0, -1, 2.5])('%d bins are refused', (bins) =>
    expect(() => equalWidthBin(0.5, bins)).toThrow(RangeError),
  )
})

describe('fitHistogram', () => {
  // shared/golden/11_beta_calibration_and_histogram.json, computed with numpy.
  test('forty points in five bins', () => {
    const fit = fitHistogram(confidences, outcomes)
    expect(fit.counts).toEqual([3, 2, 7, 8, 20])
    expect(fit.values).toEqual(
      [0.4, 0.5, 0.4444444444444444, 0.6, 0.7727272727272727].map((value) => expect.closeTo(value, 9)),
    )
  })
  test.each([
    { confidence: 0, value: 1 / 2 },
    { confidence: 0.5, value: 1 / 2 },
    { confidence: 0.51, value: 3 / 5 },
    { confidence: 1, value: 3 / 5 },
  ])('two bins, one of them empty, at $confidence', ({ confidence, value }) => {
    const fit = fitHistogram([0.6, 0.8, 0.9], [true, false, true], 2)
    expect(fit.counts).toEqual([0, 3])
    expect(applyHistogram(fit, confidence)).toBeCloseTo(value, 12)
  })
  test('every item is counted, and no probability is 0 or 1', () => {
    const item = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 12 }),
        (items, bins) => {
          const fit = fitHistogram(
            items.map(([confidence]) => confidence),
            items.map(([, right]) => right),
            bins,
          )
          expect(fit.values).toHaveLength(bins)
          expect(fit.counts.reduce((sum, count) => sum + count, 0)).toBe(items.length)
          expect(fit.values.every((value) => value > 0 && value < 1)).toBe(true)
          for (const [confidence] of items) expect(fit.values).toContain(applyHistogram(fit, confidence))
        },
      ),
    )
  })
  test.each([
    { name: 'no values', p: [], y: [], bins: 5 },
    { name: 'different lengths', p: [0.5], y: [], bins: 5 },
    { name: 'no probability', p: [1.5], y: [true], bins: 5 },
    { name: 'no bins', p: [0.5], y: [true], bins: 0 },
  ])('$name is refused', ({ p, y, bins }) => {
    expect(() => fitHistogram(p, y, bins)).toThrow(RangeError)
    expect(() => applyHistogram(fitHistogram([0.5], [true]), Number.NaN)).toThrow(RangeError)
  })
})
