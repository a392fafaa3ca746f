import { clipped } from './clipped'
import { logisticRegression } from './logistic-regression'
import { requirePairs } from './require-pairs'
import { requireProbabilities } from './require-probabilities'
import { sigmoid } from './sigmoid'

export interface BetaFit {
  readonly a: number
  readonly b: number
  readonly c: number
}

/**
 * Beta calibration: p = sigmoid(a ln s − b ln(1 − s) + c), which is logistic regression on ln s and −ln(1 − s).
 *
 * @param confidences s, 0..1, kept within 1e-6..1 − 1e-6
 * @param outcomes whether each item was right
 * @param monotone as the authors do: where a (else b) is negative, it is made 0 and the rest fitted again, so that a surer
 *   item never gets a lower probability
 * @throws RangeError for no values, different lengths, or a number outside of 0..1
 * @see Kull, Silva Filho & Flach 2017
 */
export function fitBeta(
  confidences: readonly number[],
  outcomes: readonly boolean[],
  monotone = true,
): BetaFit {
  requirePairs('fitBeta', confidences, outcomes)
  requireProbabilities('fitBeta', confidences)
  const rows = confidences.map((confidence) => features(confidence))
  const targets = outcomes.map(Number)
  const fit = (kept: readonly number[]): BetaFit => {
    const found = logisticRegression(
      rows.map((row) => kept.map((index) => row[index] ?? 0)),
      targets,
    )
    const negative = kept.findIndex((_, place) => (found[place] ?? 0) < 0)
    if (monotone && negative !== -1) return fit(kept.toSpliced(negative, 1))
    const weight = (index: number) => (kept.includes(index) ? (found[kept.indexOf(index)] ?? 0) : 0)
    return { a: weight(0), b: weight(1), c: found.at(-1) ?? 0 }
  }
  return fit([0, 1])
}

/** The calibrated probability, 0..1, of a confidence. @throws RangeError for a confidence outside of 0..1 */
export function applyBeta({ a, b, c }: BetaFit, confidence: number): number {
  requireProbabilities('applyBeta', [confidence])
  const [first, second] = features(confidence)
  return sigmoid(a * first + b * second + c)
}

function features(confidence: number): readonly [number, number] {
  const kept = clipped(confidence)
  return [Math.log(kept), -Math.log(1 - kept)]
}
