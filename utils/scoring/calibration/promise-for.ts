import { fewestTrials } from '../../maths/fewest-trials'
import { promisedThreshold, type PromisedThreshold } from '../../maths/promised-threshold'
import { type CalibrationRow, topOf } from './calibration-rows'

/** What a promise comes to with the examples that there are. */
export interface PromiseOutcome {
  /** `null` where no threshold keeps the promise. */
  readonly found: PromisedThreshold | null
  /**
   * How many more texts would do if all of them were right and surer than the first wrong one, since that is where the search
   * from high to low breaks off; 0 where a threshold was found.
   */
  readonly missing: number
}

/**
 * The lowest raw score from which on the target share is right with the given certainty. The raw score is used, so that no
 * fitting leaks in.
 *
 * @param target 0..1
 * @param certainty 0..1
 */
export function promiseFor(
  rows: readonly CalibrationRow[],
  target: number,
  certainty: number,
): PromiseOutcome {
  const tops = rows.map(topOf)
  const found = promisedThreshold(
    tops.map(({ confidence }) => confidence),
    tops.map(({ isRight }) => isRight),
    target,
    certainty,
  )
  if (found !== null) return { found, missing: 0 }
  const sure = tops.toSorted((a, b) => b.confidence - a.confidence)
  const firstWrong = sure.findIndex(({ isRight }) => !isRight)
  const rightBefore = firstWrong < 0 ? sure.length : firstWrong
  return { found, missing: Math.max(1, fewestTrials(target, certainty) - rightBefore) }
}
