import { requireProbabilities } from './calibration/require-probabilities'

/**
 * How far down the list the truth was, for adaptive prediction sets: the sum of the probabilities from the likeliest
 * label down to and including the true one; of equals the one with the lower index comes first. Deterministic.
 *
 * @param row a probability, 0..1, for every label
 * @param truth index of the true label
 * @returns 0..1, for `conformalQuantile`
 * @throws RangeError for an index outside of the row or a number outside of 0..1
 * @see Romano, Sesia & Candès 2020
 */
export function apsScore(row: readonly number[], truth: number): number {
  requireProbabilities('apsScore', row)
  const own = row[truth]
  if (own === undefined) throw new RangeError(`apsScore: label ${truth} of ${row.length}`)
  const ahead = row.filter((p, label) => p > own || (p === own && label < truth))
  return ahead.toSorted((a, b) => b - a).reduce((sum, p) => sum + p, 0) + own
}
