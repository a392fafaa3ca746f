import { requirePairs } from './calibration/require-pairs'
import { requireProbabilities } from './calibration/require-probabilities'
import { type Reliability, reliability } from './reliability'

/**
 * Expected calibration error over runs of equally many items: sorted by confidence (equal ones stay in their order) and
 * cut into at most `bins` runs, of which the first ones have one more where it does not divide.
 *
 * @param confidences 0..1
 * @param outcomes whether each item was right
 * @returns 0..1, and the runs from low to high; `from` and `to` are a run's lowest and highest confidence
 * @throws RangeError for no values, different lengths, a number outside 0..1, or no bins
 * @see Nguyen & O'Connor 2015; Nixon et al. 2019
 */
export function adaptiveCalibrationError(
  confidences: readonly number[],
  outcomes: readonly boolean[],
  bins = 15,
): Reliability {
  requirePairs('adaptiveCalibrationError', confidences, outcomes)
  requireProbabilities('adaptiveCalibrationError', confidences)
  if (!(Number.isInteger(bins) && bins >= 1)) throw new RangeError(`adaptiveCalibrationError: ${bins} bins`)
  const count = confidences.length
  const order = [...confidences.keys()].toSorted((a, b) => (confidences[a] ?? 0) - (confidences[b] ?? 0))
  const runs = Math.min(bins, count)
  const [length, longer] = [Math.floor(count / runs), count % runs]
  const groups = Array.from({ length: runs }, (_, run) => {
    const start = run * length + Math.min(run, longer)
    const indices = order.slice(start, start + length + Number(run < longer))
    const at = (position: number) => confidences[indices.at(position) ?? 0] ?? 0
    return { from: at(0), to: at(-1), indices }
  })
  return reliability(groups, confidences, outcomes)
}
