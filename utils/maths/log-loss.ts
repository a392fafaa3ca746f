import { clipped } from './calibration/clipped'
import { requirePairs } from './calibration/require-pairs'
import { requireProbabilities } from './calibration/require-probabilities'

/**
 * Mean surprise at what happened, −ln p(y), with p kept within floor..1 − floor: one item that is certain and wrong
 * costs −ln floor, so a figure says little without its floor.
 *
 * @param probabilities 0..1, of the outcome being true
 * @param floor above 0 and under 0.5; the default costs 27.6 nats
 * @returns nats, at least 0; always saying 0.5 gives ln 2
 * @throws RangeError for no values, different lengths, or numbers outside of these
 * @see Good 1952
 */
export function logLoss(
  probabilities: readonly number[],
  outcomes: readonly boolean[],
  floor = 1e-12,
): number {
  requirePairs('logLoss', probabilities, outcomes)
  requireProbabilities('logLoss', probabilities)
  if (!(floor > 0 && floor < 0.5)) throw new RangeError(`logLoss: floor ${floor}`)
  const total = probabilities.reduce((sum, p, index) => {
    const kept = clipped(p, floor)
    return sum - Math.log(outcomes[index] ? kept : 1 - kept)
  }, 0)
  return total / probabilities.length
}
