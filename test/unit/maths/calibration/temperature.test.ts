import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fitTemperature } from '../../../../utils/maths/calibration/temperature'
import { multiclassLogLoss } from '../../../../utils/maths/multiclass-log-loss'
import { softmax } from '../../../../utils/maths/softmax'

// shared/golden/08_temperature_scaling.json, computed with scipy (tolerance 1e-6); the temperature's last digits with
// scipy.optimize.brentq(slope, 0.05, 20, xtol=1e-15).
const ten = {
  logits: [
    [4.0, 1.0, 0.0],
    [0.5, 3.5, 0.0],
    [2.5, 2.0, 0.0],
    [0.0, 1.0, 5.0],
    [3.0, 0.0, 0.5],
    [0.0, 4.0, 3.0],
    [1.0, 0.0, 2.0],
    [6.0, 1.0, 1.0],
    [0.0, 5.0, 1.0],
    [2.0, 3.0, 0.0],
  ],
  truths: [0, 1, 1, 2, 0, 2, 2, 1, 1, 1],
  before: [
    0.9362395518765056, 0.9259392562016979, 0.5922010701861592, 0.9755587549443867, 0.8834920740271945,
    0.7213991842739688, 0.6652409557748217, 0.9867032910422678, 0.9755587549443867, 0.7053845126982413,
  ],
  after: [
    0.7752428304272039, 0.755219310767252, 0.5001422064933023, 0.8582863653013548, 0.69955057798711,
    0.5971173500688681, 0.5280226873748866, 0.8929965201442299, 0.8582863653013548, 0.5700501282895499,
  ],
}
const three = Array.from({ length: 10 }, () => [3, 0])
const eightRight = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1]

const loss = (logits: readonly (readonly number[])[], truths: readonly number[], temperature: number) =>
  multiclassLogLoss(
    logits.map((row) => softmax(row, temperature)),
    truths,
  )

describe('fitTemperature', () => {
  test.each([
    {
      name: 'ten items of three',
      logits: ten.logits,
      truths: ten.truths,
      fitted: 1.7762819061031905,
      before: 0.8436669067327761,
      after: 0.7379931285117041,
    },
    {
      name: 'eight of ten right at (3, 0): 3 / ln 4',
      logits: three,
      truths: eightRight,
      fitted: 3 / Math.log(4),
      before: 0.648587351573742,
      after: 0.5004024235381879,
    },
  ])('$name', ({ logits, truths, fitted, before, after }) => {
    expect(fitTemperature(logits, truths)).toBeCloseTo(fitted, 12)
    expect(loss(logits, truths, 1)).toBeCloseTo(before, 9)
    expect(loss(logits, truths, fitTemperature(logits, truths))).toBeCloseTo(after, 9)
  })
  test('what it makes of the confidences', () => {
    const fitted = fitTemperature(ten.logits, ten.truths)
    for (const [index, row] of ten.logits.entries()) {
      expect(Math.max(...softmax(row))).toBeCloseTo(ten.before[index] ?? -1, 9)
      expect(Math.max(...softmax(row, fitted))).toBeCloseTo(ten.after[index] ?? -1, 6)
    }
  })
  test.each([
    {
      name: 'all right: as cold as it may be',
      logits: [
        [1, 0],
        [0, 2],
      ],
      truths: [0, 1],
      fitted: 0.05,
    },
    { name: 'all right beyond doubt', logits: [[90, 0]], truths: [0], fitted: 0.05 },
    {
      name: 'all wrong: as hot as it may be',
      logits: [
        [1, 0],
        [0, 2],
      ],
      truths: [1, 0],
      fitted: 20,
    },
    {
      name: 'nothing to choose',
      logits: [
        [1, 1],
        [2, 2],
      ],
      truths: [1, 0],
      fitted: 1,
    },
    {
      name: 'a label without probability',
      logits: three.map((row) => [...row, -Infinity]),
      truths: eightRight,
      fitted: 3 / Math.log(4),
    },
    {
      name: 'far from 0',
      logits: three.map((row) => row.map((z) => z - 5000)),
      truths: eightRight,
      fitted: 3 / Math.log(4),
    },
  ])('$name', ({ logits, truths, fitted }) => expect(fitTemperature(logits, truths)).toBeCloseTo(fitted, 9))
  test('no other temperature in its range is better', () => {
    const row = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 3, maxLength: 3 })
    const items = fc.array(fc.tuple(row, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(items, fc.double({ min: 0.05, max: 20, noNaN: true }), (each, other) => {
        const logits = each.map(([z]) => z)
        const truths = each.map(([, truth]) => truth)
        const direct = (temperature: number) =>
          each.reduce((sum, [z, truth]) => sum - Math.log(softmax(z, temperature)[truth] ?? 0), 0)
        const fitted = fitTemperature(logits, truths)
        expect(fitted).toBeGreaterThanOrEqual(0.05)
        expect(fitted).toBeLessThanOrEqual(20)
        expect(direct(fitted)).toBeLessThanOrEqual(direct(other) + 1e-9)
      }),
    )
  })
  test.each([
    { name: 'no items', logits: [], truths: [] },
    { name: 'different lengths', logits: [[1, 0]], truths: [] },
    { name: 'no such label', logits: [[1, 0]], truths: [2] },
    { name: 'a truth without probability', logits: [[0, -Infinity]], truths: [1] },
    { name: 'NaN', logits: [[0, Number.NaN]], truths: [0] },
    { name: 'an endless logit', logits: [[0, Infinity]], truths: [0] },
  ])('$name is refused', ({ logits, truths }) =>
    expect(() => fitTemperature(logits, truths)).toThrow(RangeError),
  )
})
