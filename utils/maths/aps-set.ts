import { apsScore } from './aps-score'

/**
 * The labels whose `apsScore` is at most the quantile, with a slack of 1e-12. It may be empty, even for a likeliest
 * label that is nearly certain; `lacSet` never is.
 *
 * @param row a probability, 0..1, for every label
 * @param quantile of `conformalQuantile` over `apsScore`s
 * @returns indices, rising
 * @throws RangeError for a number outside of 0..1
 * @see Romano, Sesia & Candès 2020
 */
export function apsSet(row: readonly number[], quantile: number): number[] {
  return [...row.keys()].filter((label) => apsScore(row, label) <= quantile + 1e-12)
}
