import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { logisticRegression } from '../../../../utils/maths/calibration/logistic-regression'
import { sigmoid } from '../../../../utils/maths/calibration/sigmoid'

// LogisticRegression(C=inf, tol=1e-14, solver='newton-cholesky') of scikit-learn 1.9.1 on each item twice, as 1 with
// weight t and as 0 with weight 1 − t; and Newton's method with numpy to a gradient of 1e-16 for the last digits.
const soft = {
  features: [
    [0.5, 1.2],
    [1.5, -0.3],
    [-0.7, 0.8],
    [2.2, 1.9],
    [-1.1, -1.4],
    [0.3, 0.1],
    [1, 2.5],
    [-0.2, -0.9],
  ],
  targets: [0, 1, 0.25, 1, 0, 0.75, 1, 0.5],
  weights: [2.4055201485349427, -0.35806571421141425, -0.29763199935574897],
}

function gradient(
  features: readonly (readonly number[])[],
  targets: readonly number[],
  weights: readonly number[],
): number[] {
  const rows = features.map((row) => [...row, 1])
  const misses = rows.map(
    (row, index) =>
      sigmoid(row.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0)) -
      (targets[index] ?? 0),
  )
  return weights.map(
    (_, place) =>
      rows.reduce((sum, row, index) => sum + (row[place] ?? 0) * (misses[index] ?? 0), 0) / rows.length,
  )
}

describe('logisticRegression', () => {
  test('soft targets', () => {
    const weights = logisticRegression(soft.features, soft.targets)
    expect(weights).toHaveLength(3)
    for (const [index, weight] of weights.entries()) expect(weight).toBeCloseTo(soft.weights[index] ?? 0, 9)
  })
  test('without features the intercept is the log-odds of the rate', () =>
    expect(logisticRegression([[], [], [], []], [1, 1, 1, 0])).toEqual([expect.closeTo(Math.log(3), 12)]))
  test('a feature of two values has the log-odds of each', () => {
    // 1 of 4 at x = 0, 3 of 5 at x = 1
    const features = [0, 0, 0, 0, 1, 1, 1, 1, 1].map((x) => [x])
    const [slope, intercept] = logisticRegression(features, [1, 0, 0, 0, 1, 1, 1, 0, 0])
    expect(intercept).toBeCloseTo(Math.log(1 / 3), 10)
    expect(slope).toBeCloseTo(Math.log(1.5) - Math.log(1 / 3), 10)
  })
  test.each([
    { name: 'separated', features: [[-1], [-2], [1], [2]], targets: [0, 0, 1, 1] },
    {
      name: 'separated by a hair, far from 0',
      features: [[99.9], [100], [100.1], [100.2]],
      targets: [0, 0, 1, 1],
    },
    { name: 'all right', features: [[0.3], [0.7]], targets: [1, 1] },
    { name: 'all wrong, and one value only', features: [[5], [5], [5]], targets: [0, 0, 0] },
  ])('$name: stops with finite weights that fit', ({ features, targets }) => {
    const weights = logisticRegression(features, targets)
    expect(weights.every(Number.isFinite)).toBe(true)
    for (const [index, row] of features.entries()) {
      const p = sigmoid((row[0] ?? 0) * (weights[0] ?? 0) + (weights[1] ?? 0))
      expect(p).toBeCloseTo(targets[index] ?? -1, 4)
    }
  })
  test.each([1e-9, 1e-3, 1e6])('the scale of a feature does not matter: %d', (scale) => {
    const weights = logisticRegression(
      soft.features.map(([x = 0, y = 0]) => [x * scale, y]),
      soft.targets,
    )
    expect((weights[0] ?? 0) * scale).toBeCloseTo(soft.weights[0] ?? 0, 8)
    expect(weights[1]).toBeCloseTo(soft.weights[1] ?? 0, 8)
  })
  test('repeated features share the weight', () => {
    const { features, targets } = soft
    const once = logisticRegression(
      features.map(([x = 0]) => [x]),
      targets,
    )
    const twice = logisticRegression(
      features.map(([x = 0]) => [x, x]),
      targets,
    )
    expect((twice[0] ?? 0) + (twice[1] ?? 0)).toBeCloseTo(once[0] ?? 0, 8)
    expect(twice[2]).toBeCloseTo(once[1] ?? 0, 8)
  })
  test('the gradient is 0 wherever there is an optimum', () => {
    const half = fc.integer({ min: -28, max: 28 }).map((twice) => twice / 2)
    const item = fc.tuple(half, half, fc.double({ min: 0.05, max: 0.95, noNaN: true }))
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), (items) => {
        const features = items.map(([a, b]) => [a, b])
        const targets = items.map(([, , target]) => target)
        const slopes = gradient(features, targets, logisticRegression(features, targets))
        expect(Math.max(...slopes.map(Math.abs))).toBeLessThan(1e-10)
      }),
    )
  })
  test.each([
    { name: 'no items', features: [], targets: [] },
    { name: 'different lengths', features: [[1]], targets: [] },
    { name: 'different widths', features: [[1], [1, 2]], targets: [0, 1] },
    { name: 'an endless feature', features: [[Infinity]], targets: [1] },
    { name: 'a target above 1', features: [[1]], targets: [2] },
  ])('$name is refused', ({ features, targets }) =>
    expect(() => logisticRegression(features, targets)).toThrow(RangeError),
  )
})
