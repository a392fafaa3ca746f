import { requirePairs } from './require-pairs'

/** The corners of a rising line: `x` rises, `y` never falls, both are equally long. */
export interface IsotonicFit {
  readonly x: number[]
  readonly y: number[]
}

/**
 * Isotonic regression: the rising steps that are nearest to the values in the (weighted) mean square, by pooling adjacent
 * violators. Items with equal x are averaged first.
 *
 * @param x in any order
 * @param y one for each x; 0 and 1 for outcomes
 * @param weights one for each x, above 0; all 1 by default
 * @returns one corner for each distinct x
 * @throws RangeError for no values, different lengths, NaN, or a weight that is not above 0
 * @see Ayer et al. 1955; Zadrozny & Elkan 2002
 */
export function fitIsotonic(
  x: readonly number[],
  y: readonly number[],
  weights: readonly number[] = x.map(() => 1),
): IsotonicFit {
  requirePairs('fitIsotonic', x, y)
  requirePairs('fitIsotonic', x, weights)
  if (![...x, ...y].every(Number.isFinite)) throw new RangeError('fitIsotonic: a value is not finite')
  if (!weights.every((weight) => weight > 0 && weight < Infinity))
    throw new RangeError('fitIsotonic: a weight is not above 0')
  const groups = [...Map.groupBy(x.keys(), (index) => x[index] ?? 0)].toSorted(([a], [b]) => a - b)
  const blocks: { sum: number; weight: number; corners: number }[] = []
  for (const [, indices] of groups) {
    let sum = 0
    let weight = 0
    let corners = 1
    for (const index of indices) {
      sum += (y[index] ?? 0) * (weights[index] ?? 0)
      weight += weights[index] ?? 0
    }
    for (let last = blocks.at(-1); last && last.sum / last.weight >= sum / weight; last = blocks.at(-1)) {
      sum += last.sum
      weight += last.weight
      corners += last.corners
      blocks.pop()
    }
    blocks.push({ sum, weight, corners })
  }
  return {
    x: groups.map(([value]) => value),
    y: blocks.flatMap(({ sum, weight, corners }) => Array.from({ length: corners }, () => sum / weight)),
  }
}

/** The height of the line at a value: linear between two corners, level outside of all. @throws RangeError for NaN */
export function applyIsotonic({ x, y }: IsotonicFit, value: number): number {
  if (Number.isNaN(value)) throw new RangeError('applyIsotonic: value NaN')
  const next = x.findIndex((corner) => corner >= value)
  const right = y.at(next) ?? 0
  if (next <= 0) return right
  const [from = 0, to = 0] = x.slice(next - 1)
  const left = y[next - 1] ?? 0
  return left + ((right - left) * (value - from)) / (to - from)
}
