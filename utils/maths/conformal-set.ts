import { lacScore } from './lac-score'

/**
 * The labels among which the truth is with the promised coverage: all whose 1 − p is at most the quantile, with a slack
 * of 1e-12, and always the likeliest one (the first of equals), so that the set is never empty.
 *
 * @param row a probability, 0..1, for every label, at least one
 * @param quantile of `conformalQuantile` over `lacScore`s
 * @returns indices, rising; `fits` is false where no label alone would have been in the set: none of them fits
 * @throws RangeError for no labels or a number outside of 0..1
 * @see Sadinle, Lei & Wasserman 2019
 */
export function lacSet(row: readonly number[], quantile: number): { labels: number[]; fits: boolean } {
  if (row.length === 0) throw new RangeError('lacSet: no labels')
  const labels = [...row.keys()].filter((label) => lacScore(row[label] ?? 0) <= quantile + 1e-12)
  if (labels.length > 0) return { labels, fits: true }
  return { labels: [row.indexOf(Math.max(...row))], fits: false }
}
