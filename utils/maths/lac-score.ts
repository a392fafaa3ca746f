import { requireProbabilities } from './calibration/require-probabilities'

/**
 * How badly the truth fitted, for sets by least ambiguous classification: 1 − p.
 *
 * @param probability of the true label, 0..1
 * @returns 0..1, for `conformalQuantile`
 * @throws RangeError outside of 0..1
 * @see Sadinle, Lei & Wasserman 2019
 */
export function lacScore(probability: number): number {
  requireProbabilities('lacScore', [probability])
  return 1 - probability
}
