import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { applyBeta, fitBeta } from '../../../../utils/maths/calibration/beta'
import { confidences, outcomes } from '../examples/forty-points'

const close = (a: number, b: number, c: number) => ({
  a: expect.closeTo(a, 9),
  b: expect.closeTo(b, 9),
  c: expect.closeTo(c, 9),
})
const mirrored = confidences.map((confidence) => 1 - confidence)
const turned = outcomes.map((right) => !right)

describe('fitBeta', () => {
  // shared/golden/11_beta_calibration_and_histogram.json, computed with scipy (tolerance 1e-4); the last digits, and the
  // fit on ln s alone, by Newton's method with numpy to a gradient of 1e-15.
  test.each([
    {
      name: 'free',
      p: confidences,
      y: outcomes,
      monotone: false,
      fit: close(1.5855201316579073, -0.0397454876971178, 1.4123118041178457),
    },
    {
      name: 'without the weight that fell',
      p: confidences,
      y: outcomes,
      monotone: true,
      fit: close(1.4508000570975206, 0, 1.2564514492124061),
    },
    {
      name: 'the mirror image without the other weight',
      p: mirrored,
      y: turned,
      monotone: true,
      fit: close(0, 1.4508000570975206, -1.2564514492124061),
    },
    {
      name: 'confidence that misleads tells only the rate, 14 of 40',
      p: confidences,
      y: turned,
      monotone: true,
      fit: close(0, 0, Math.log(14 / 26)),
    },
  ])('$name', ({ p, y, monotone, fit }) => expect(fitBeta(p, y, monotone)).toEqual(fit))
  test('never falls by default', () => {
    const item = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean())
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 30 }), (items) => {
        const fit = fitBeta(
          items.map(([confidence]) => confidence),
          items.map(([, right]) => right),
        )
        const line = [0, 0.01, 0.2, 0.5, 0.7, 0.99, 1].map((confidence) => applyBeta(fit, confidence))
        expect(line.every((p) => p >= 0 && p <= 1)).toBe(true)
        expect(line).toEqual(line.toSorted((a, b) => a - b))
      }),
    )
  })
  test.each([
    { fit: { a: 1, b: 1, c: 0 }, confidence: 0.3, probability: 0.3 },
    { fit: { a: 2, b: 2, c: 0 }, confidence: 0.75, probability: 0.9 },
    { fit: { a: 1, b: 0, c: 0 }, confidence: 0.25, probability: 0.2 },
    { fit: { a: 0, b: 1, c: 0 }, confidence: 0.75, probability: 0.8 },
    { fit: { a: 1, b: 1, c: Math.log(3) }, confidence: 0.5, probability: 0.75 },
    { fit: { a: 1, b: 1, c: 0 }, confidence: 1, probability: 1 - 1e-6 },
  ])('$fit makes $probability of $confidence', ({ fit, confidence, probability }) =>
    expect(applyBeta(fit, confidence)).toBeCloseTo(probability, 9),
  )
  test.each([
    { name: 'no values', p: [], y: [] },
    { name: 'different lengths', p: [0.5], y: [] },
    { name: 'no probability', p: [-0.5], y: [true] },
  ])('$name is refused', ({ p, y }) => {
    expect(() => fitBeta(p, y)).toThrow(RangeError)
    expect(() => applyBeta({ a: 1, b: 1, c: 0 }, 1.5)).toThrow(RangeError)
  })
})
