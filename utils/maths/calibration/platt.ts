import { clipped } from './clipped'
import { logisticRegression } from './logistic-regression'
import { requirePairs } from './require-pairs'
import { requireProbabilities } from './require-probabilities'
import { sigmoid } from './sigmoid'

export interface PlattFit {
  readonly slope: number
  readonly intercept: number
}

/**
 * Platt scaling of a probability: p = sigmoid(slope · logit(confidence) + intercept).
 *
 * @param confidences 0..1, kept within 1e-6..1 − 1e-6
 * @param outcomes whether each item was right
 * @param smoothed Platt's targets (N₊ + 1) / (N₊ + 2) and 1 / (N₋ + 2) for 1 and 0: finite even where the classes separate
 * @throws RangeError for no values, different lengths, or a number outside of 0..1
 * @see Platt 1999; Lin, Lin & Weng 2007
 */
export function fitPlatt(
  confidences: readonly number[],
  outcomes: readonly boolean[],
  smoothed = true,
): PlattFit {
  requirePairs('fitPlatt', confidences, outcomes)
  requireProbabilities('fitPlatt', confidences)
  const right = outcomes.filter(Boolean).length
  const high = smoothed ? (right + 1) / (right + 2) : 1
  const low = smoothed ? 1 / (outcomes.length - right + 2) : 0
  const [slope = 0, intercept = 0] = logisticRegression(
    confidences.map((confidence) => [logit(confidence)]),
    outcomes.map((outcome) => (outcome ? high : low)),
  )
  return { slope, intercept }
}

/** The calibrated probability, 0..1, of a confidence. @throws RangeError for a confidence outside of 0..1 */
export function applyPlatt({ slope, intercept }: PlattFit, confidence: number): number {
  requireProbabilities('applyPlatt', [confidence])
  return sigmoid(slope * logit(confidence) + intercept)
}

function logit(confidence: number): number {
  const kept = clipped(confidence)
  return Math.log(kept / (1 - kept))
}
