/**
 * The score under which a new item's score falls with probability `coverage` or more: the k-th smallest of n, with
 * k = ⌈(n + 1) · coverage⌉. (The common `numpy.quantile(…, method='higher')` takes the next one.)
 *
 * @param scores one for each checked item, higher for a truth that fits worse
 * @param coverage above 0 and under 1
 * @returns Infinity where k > n: too few items for any promise, so every label belongs to the set
 * @throws RangeError for a coverage outside of these, or NaN
 * @see Vovk, Gammerman & Shafer 2005; Angelopoulos & Bates 2023, "A gentle introduction"
 */
export function conformalQuantile(scores: readonly number[], coverage: number): number {
  if (!(coverage > 0 && coverage < 1)) throw new RangeError(`conformalQuantile: coverage ${coverage}`)
  if (scores.some((score) => Number.isNaN(score))) throw new RangeError('conformalQuantile: score NaN')
  const place = Math.max(1, Math.ceil((scores.length + 1) * coverage - 1e-9))
  return scores.toSorted((a, b) => a - b)[place - 1] ?? Infinity
}
