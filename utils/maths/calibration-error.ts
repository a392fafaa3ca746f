import { requirePairs } from './calibration/require-pairs'
import { requireProbabilities } from './calibration/require-probabilities'
import { equalWidthGroups } from './equal-width-groups'
import { type Reliability, reliability } from './reliability'

export type { Reliability, ReliabilityBin } from './reliability'

/**
 * Expected calibration error over equally wide bins of the confidence, and the greatest gap of any bin. On few items it
 * is well above 0 for a perfect forecaster too: see `perfectBand`.
 *
 * @param confidences 0..1
 * @param outcomes whether each item was right
 * @returns 0..1, and the bins that are not empty, from low to high
 * @throws RangeError for no values, different lengths, a number outside 0..1, or no bins
 * @see Naeini, Cooper & Hauskrecht 2015; Guo et al. 2017
 */
export function calibrationError(
  confidences: readonly number[],
  outcomes: readonly boolean[],
  bins = 15,
): Reliability {
  requirePairs('calibrationError', confidences, outcomes)
  requireProbabilities('calibrationError', confidences)
  return reliability(equalWidthGroups(confidences, bins), confidences, outcomes)
}
