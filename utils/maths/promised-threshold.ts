import { requirePairs } from './calibration/require-pairs'
import { clopperPearsonLower } from './clopper-pearson-lower'
import { fewestTrials } from './fewest-trials'

/** A cut of the confidence, and what was seen at or above it. */
export interface PromisedThreshold {
  readonly threshold: number
  readonly accepted: number
  readonly right: number
  /** One-sided Clopper–Pearson lower bound of the share that is right. */
  readonly lower: number
  /** Accepted items of all. */
  readonly share: number
}

/**
 * The lowest confidence from which on at least `target` of the items are right, with a promise: the chance that the real
 * share is under the target is at most 1 − certainty, for new items like the checked ones.
 *
 * Fixed-sequence testing: the distinct confidences from high to low, from the first that accepts enough items, until the
 * first whose lower bound is under the target; the last that passed is the answer. To go on and look for a better one
 * would break the promise.
 *
 * @param confidences on any scale, higher for surer; not fitted on these items
 * @param outcomes whether each item was right
 * @param target above 0 and under 1
 * @param certainty above 0 and under 1
 * @param leastAccepted where the sequence starts; must not depend on the outcomes
 * @returns `null` where no promise can be made
 * @throws RangeError for different lengths, NaN, or numbers outside of these
 * @see Angelopoulos et al. 2021, "Learn then test"; Bauer 1991
 */
export function promisedThreshold(
  confidences: readonly number[],
  outcomes: readonly boolean[],
  target: number,
  certainty: number,
  leastAccepted: number = fewestTrials(target, certainty),
): PromisedThreshold | null {
  if (!(target > 0 && target < 1)) throw new RangeError(`promisedThreshold: target ${target}`)
  if (!(certainty > 0 && certainty < 1)) throw new RangeError(`promisedThreshold: certainty ${certainty}`)
  if (confidences.some((value) => Number.isNaN(value)))
    throw new RangeError('promisedThreshold: confidence NaN')
  if (confidences.length > 0 || outcomes.length > 0) requirePairs('promisedThreshold', confidences, outcomes)
  const groups = Map.groupBy(confidences.keys(), (index) => confidences[index] ?? 0)
  let passed: PromisedThreshold | null = null
  let accepted = 0
  let right = 0
  for (const [threshold, indices] of [...groups].toSorted(([a], [b]) => b - a)) {
    accepted += indices.length
    right += indices.filter((index) => outcomes[index]).length
    if (accepted < leastAccepted) continue
    const lower = clopperPearsonLower(right, accepted, certainty)
    if (lower < target) break
    passed = { threshold, accepted, right, lower, share: accepted / confidences.length }
  }
  return passed
}
