import { requirePairs } from './calibration/require-pairs'
import { requireProbabilities } from './calibration/require-probabilities'

/**
 * Mean squared distance between a probability and what happened, (p − y)².
 *
 * @param probabilities 0..1, of the outcome being true
 * @returns 0 (certain and right) .. 1 (certain and wrong); always saying 0.5 gives 0.25
 * @throws RangeError for no values, different lengths, or a number outside 0..1
 * @see Brier 1950
 */
export function brierScore(probabilities: readonly number[], outcomes: readonly boolean[]): number {
  requirePairs('brierScore', probabilities, outcomes)
  requireProbabilities('brierScore', probabilities)
  const total = probabilities.reduce((sum, p, index) => sum + (p - Number(outcomes[index])) ** 2, 0)
  return total / probabilities.length
}
