import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { adaptiveCalibrationError } from '../../../utils/maths/adaptive-calibration-error'
import { calibrationError } from '../../../utils/maths/calibration-error'
import { confidences, outcomes } from './examples/forty-points'

// shared/golden/04_ece_equal_width.json, computed with numpy.
const fifteen = [
  { from: 0.0, to: 0.06666666666666667, count: 1, accuracy: 0.0, confidence: 0.05 },
  { from: 0.06666666666666667, to: 0.13333333333333333, count: 1, accuracy: 0.0, confidence: 0.12 },
  { from: 0.13333333333333333, to: 0.2, count: 1, accuracy: 1.0, confidence: 0.2 },
  { from: 0.26666666666666666, to: 0.3333333333333333, count: 1, accuracy: 0.0, confidence: 0.33 },
  { from: 0.3333333333333333, to: 0.4, count: 1, accuracy: 1.0, confidence: 0.35 },
  { from: 0.4, to: 0.4666666666666667, count: 1, accuracy: 0.0, confidence: 0.41 },
  {
    from: 0.4666666666666667,
    to: 0.5333333333333333,
    count: 3,
    accuracy: 0.3333333333333333,
    confidence: 0.5,
  },
  {
    from: 0.5333333333333333,
    to: 0.6,
    count: 3,
    accuracy: 0.6666666666666666,
    confidence: 0.5766666666666667,
  },
  {
    from: 0.6,
    to: 0.6666666666666666,
    count: 3,
    accuracy: 0.6666666666666666,
    confidence: 0.6466666666666666,
  },
  { from: 0.6666666666666666, to: 0.7333333333333333, count: 2, accuracy: 0.5, confidence: 0.71 },
  {
    from: 0.7333333333333333,
    to: 0.8,
    count: 3,
    accuracy: 0.6666666666666666,
    confidence: 0.7766666666666666,
  },
  { from: 0.8, to: 0.8666666666666667, count: 3, accuracy: 0.6666666666666666, confidence: 0.84 },
  { from: 0.8666666666666667, to: 0.9333333333333333, count: 4, accuracy: 0.75, confidence: 0.905 },
  {
    from: 0.9333333333333333,
    to: 1.0,
    count: 13,
    accuracy: 0.8461538461538461,
    confidence: 0.9814615384615385,
  },
]
const ten = [
  { from: 0.0, to: 0.1, count: 1, accuracy: 0.0, confidence: 0.05 },
  { from: 0.1, to: 0.2, count: 2, accuracy: 0.5, confidence: 0.16 },
  { from: 0.3, to: 0.4, count: 2, accuracy: 0.5, confidence: 0.34 },
  { from: 0.4, to: 0.5, count: 3, accuracy: 0.3333333333333333, confidence: 0.4633333333333333 },
  { from: 0.5, to: 0.6, count: 4, accuracy: 0.5, confidence: 0.5625 },
  { from: 0.6, to: 0.7, count: 4, accuracy: 0.5, confidence: 0.66 },
  { from: 0.7, to: 0.8, count: 4, accuracy: 0.75, confidence: 0.7625 },
  { from: 0.8, to: 0.9, count: 5, accuracy: 0.8, confidence: 0.86 },
  { from: 0.9, to: 1.0, count: 15, accuracy: 0.8, confidence: 0.9732666666666666 },
]
const last = { from: 14 / 15, to: 1, confidence: 1 }

const items = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
  minLength: 1,
  maxLength: 60,
})

describe('calibrationError', () => {
  test.each([
    {
      name: 'forty points, 15 bins',
      confidences,
      outcomes,
      bins: 15,
      error: 0.170975,
      greatest: 0.8,
      table: fifteen,
    },
    {
      name: '0.5, 0.6 … on edges',
      confidences,
      outcomes,
      bins: 10,
      error: 0.131975,
      greatest: 0.34,
      table: ten,
    },
    {
      name: 'all right at 1',
      confidences: [1, 1, 1, 1, 1],
      outcomes: [true, true, true, true, true],
      bins: 15,
      error: 0,
      greatest: 0,
      table: [{ ...last, count: 5, accuracy: 1 }],
    },
    {
      name: 'all wrong at 1',
      confidences: [1, 1, 1, 1],
      outcomes: [false, false, false, false],
      bins: 15,
      error: 1,
      greatest: 1,
      table: [{ ...last, count: 4, accuracy: 0 }],
    },
    {
      name: 'a confidence of 0 is in the first bin',
      confidences: [1, 0, 0],
      outcomes: [true, false, true],
      bins: 15,
      error: 1 / 3,
      greatest: 0.5,
      table: [
        { from: 0, to: 1 / 15, count: 2, accuracy: 0.5, confidence: 0 },
        { ...last, count: 1, accuracy: 1 },
      ],
    },
  ])('$name', ({ confidences, outcomes, bins, error, greatest, table }) => {
    const result = calibrationError(confidences, outcomes, bins)
    expect(result.error).toBeCloseTo(error, 9)
    expect(result.greatest).toBeCloseTo(greatest, 9)
    expect(result.bins).toHaveLength(table.length)
    for (const [index, bin] of result.bins.entries()) {
      expect(bin.count).toBe(table[index]?.count)
      expect(bin.from).toBeCloseTo(table[index]?.from ?? -1, 12)
      expect(bin.to).toBeCloseTo(table[index]?.to ?? -1, 12)
      expect(bin.accuracy).toBeCloseTo(table[index]?.accuracy ?? -1, 9)
      expect(bin.confidence).toBeCloseTo(table[index]?.confidence ?? -1, 9)
    }
  })
  test('has 15 bins unless told otherwise', () =>
    expect(calibrationError(confidences, outcomes)).toEqual(calibrationError(confidences, outcomes, 15)))
})

describe('adaptiveCalibrationError', () => {
  // shared/golden/05_ece_adaptive_equal_mass.json, computed with numpy.array_split.
  test.each([
    { name: 'forty points, 15 runs', count: 40, bins: 15, error: 0.139525, greatest: 0.5, runs: 15 },
    { name: 'forty points, 10 runs', count: 40, bins: 10, error: 0.111875, greatest: 0.24925, runs: 10 },
    { name: 'fewer points than bins', count: 7, bins: 15, error: 0.4057142857142857, greatest: 0.8, runs: 7 },
  ])('$name', ({ count, bins, error, greatest, runs }) => {
    const result = adaptiveCalibrationError(confidences.slice(0, count), outcomes.slice(0, count), bins)
    expect(result.error).toBeCloseTo(error, 9)
    expect(result.greatest).toBeCloseTo(greatest, 9)
    expect(result.bins).toHaveLength(runs)
  })
  test('the first runs have one more, and show their lowest and highest confidence', () => {
    const { bins } = adaptiveCalibrationError([0.9, 0.1, 0.5, 0.3, 0.7], [true, false, true, false, true], 2)
    expect(bins).toEqual([
      { from: 0.1, to: 0.5, count: 3, accuracy: 1 / 3, confidence: expect.closeTo(0.3, 12) },
      { from: 0.7, to: 0.9, count: 2, accuracy: 1, confidence: expect.closeTo(0.8, 12) },
    ])
  })
})

describe('both', () => {
  const both = [calibrationError, adaptiveCalibrationError]
  test('every item is in one bin, and the error is between the overall gap and the greatest', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 20 }), (each, bins) => {
        const confidences = each.map(([confidence]) => confidence)
        const outcomes = each.map(([, right]) => right)
        const mean = confidences.reduce((sum, value) => sum + value, 0) / each.length
        const gap = Math.abs(outcomes.filter(Boolean).length / each.length - mean)
        for (const measure of both) {
          const result = measure(confidences, outcomes, bins)
          expect(result.bins.reduce((sum, { count }) => sum + count, 0)).toBe(each.length)
          expect(result.bins.length).toBeLessThanOrEqual(bins)
          expect(result.error).toBeGreaterThanOrEqual(gap - 1e-9)
          expect(result.error).toBeLessThanOrEqual(result.greatest + 1e-9)
          expect(measure(confidences, outcomes, 1).error).toBeCloseTo(gap, 9)
        }
      }),
    )
  })
  test.each([
    { name: 'no values', p: [], y: [], bins: 15 },
    { name: 'different lengths', p: [0.5], y: [], bins: 15 },
    { name: 'above 1', p: [1.5], y: [true], bins: 15 },
    { name: 'no bins', p: [0.5], y: [true], bins: 0 },
    { name: 'half a bin', p: [0.5], y: [true], bins: 1.5 },
  ])('refuse $name', ({ p, y, bins }) => {
    for (const measure of both) expect(() => measure(p, y, bins)).toThrow(RangeError)
  })
})
