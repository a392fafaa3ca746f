import { requirePairs } from './calibration/require-pairs'

/**
 * Area under the ROC curve: how likely a right item scores higher than a wrong one, ties counting half. Mann–Whitney's
 * U / (n₁ n₀), from mean ranks.
 *
 * @param scores on any scale, higher for surer
 * @param outcomes whether each item was right
 * @returns 0..1, 0.5 for scores that tell nothing; `null` where all items or none are right
 * @throws RangeError for no values, different lengths, or NaN
 * @see Hanley & McNeil 1982
 */
export function auroc(scores: readonly number[], outcomes: readonly boolean[]): number | null {
  requirePairs('auroc', scores, outcomes)
  if (scores.some((score) => Number.isNaN(score))) throw new RangeError('auroc: score NaN')
  const right = outcomes.filter(Boolean).length
  const wrong = outcomes.length - right
  if (right === 0 || wrong === 0) return null
  const groups = Map.groupBy(scores.keys(), (index) => scores[index] ?? 0)
  let below = 0
  let ranks = 0
  for (const [, indices] of [...groups].toSorted(([a], [b]) => a - b)) {
    const rank = below + (indices.length + 1) / 2
    ranks += rank * indices.filter((index) => outcomes[index]).length
    below += indices.length
  }
  return (ranks - (right * (right + 1)) / 2) / (right * wrong)
}
