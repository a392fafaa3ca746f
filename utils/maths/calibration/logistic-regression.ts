import { requirePairs } from './require-pairs'
import { requireProbabilities } from './require-probabilities'
import { sigmoid } from './sigmoid'
import { solved } from './solved'

/** Far more than the handful that Newton's method takes. */
const mostSteps = 100
const mostHalvings = 40
/** Of the loss: near the optimum the last step, which is exact, gains less than rounding. */
const slack = 1e-14

/**
 * Logistic regression without a penalty: the weights that make p = sigmoid(w · x + intercept) least surprised at the
 * targets, by Newton's method (iteratively reweighted least squares), each step halved until it does not do harm.
 *
 * Where the targets separate there is no finite optimum: the weights grow until the mean gradient is under 1e-12, and are
 * finite. Where features repeat each other, one of the equally good answers is returned.
 *
 * @param features for each item the same number of values (none is possible: then only the intercept is fitted)
 * @param targets 0..1 for each item, not only 0 and 1
 * @returns a weight for each feature, then the intercept
 * @throws RangeError for no items, different lengths, values that are not finite, or targets outside of 0..1
 * @see Hastie, Tibshirani & Friedman 2009, § 4.4.1
 */
export function logisticRegression(
  features: readonly (readonly number[])[],
  targets: readonly number[],
): readonly number[] {
  requirePairs('logisticRegression', features, targets)
  requireProbabilities('logisticRegression', targets)
  const width = features[0]?.length ?? 0
  for (const row of features) {
    if (row.length !== width || !row.every(Number.isFinite)) {
      throw new RangeError(`logisticRegression: features ${row.join(', ')}`)
    }
  }
  const rows = features.map((row) => [...row, 1])
  let weights: readonly number[] = Array.from({ length: width + 1 }, () => 0)
  let loss = lossOf(rows, targets, weights)
  for (let step = 0; step < mostSteps; step += 1) {
    const { gradient, curvature } = slopes(rows, targets, weights)
    if (gradient.every((each) => Math.abs(each) < 1e-12)) break
    const better = halved(rows, targets, weights, solved(damped(curvature), gradient), loss)
    if (better === null) break
    ;({ weights, loss } = better)
  }
  return weights
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
}

/** Mean of ln(1 + exp z) − t z, which is the log loss, without overflow. */
function lossOf(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  weights: readonly number[],
) {
  const total = rows.reduce((sum, row, index) => {
    const z = dot(row, weights)
    return sum + Math.max(0, z) + Math.log1p(Math.exp(-Math.abs(z))) - (targets[index] ?? 0) * z
  }, 0)
  return total / rows.length
}

function slopes(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  weights: readonly number[],
) {
  const gradient = weights.map(() => 0)
  const curvature = weights.map(() => weights.map(() => 0))
  for (const [index, row] of rows.entries()) {
    const p = sigmoid(dot(row, weights))
    for (const [i, a] of row.entries()) {
      gradient[i] = (gradient[i] ?? 0) + (a * (p - (targets[index] ?? 0))) / rows.length
      const line = curvature[i] ?? []
      for (const [j, b] of row.entries()) line[j] = (line[j] ?? 0) + (a * b * p * (1 - p)) / rows.length
    }
  }
  return { gradient, curvature }
}

/** A hair more on the diagonal, so that it can be solved where features repeat each other. */
function damped(matrix: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return matrix.map((row, index) => row.with(index, (row[index] ?? 0) * (1 + 1e-10)))
}

function halved(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
  weights: readonly number[],
  direction: readonly number[],
  loss: number,
) {
  for (let halving = 0; halving < mostHalvings; halving += 1) {
    const next = weights.map((weight, index) => weight - (direction[index] ?? 0) / 2 ** halving)
    const nextLoss = lossOf(rows, targets, next)
    if (nextLoss <= loss + slack) return { weights: next, loss: nextLoss }
  }
  return null
}
