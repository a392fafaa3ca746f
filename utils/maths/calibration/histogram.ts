import { equalWidthBin } from './equal-width-bin'
import { requirePairs } from './require-pairs'
import { requireProbabilities } from './require-probabilities'

/** For each bin how many items it had and which probability it gives. */
export interface HistogramFit {
  readonly counts: readonly number[]
  readonly values: readonly number[]
}

/**
 * Histogram binning: equally wide bins of the confidence, each giving the share of its items that were right, after
 * Laplace's rule (k + 1) / (n + 2). An empty bin so gives 1/2: nothing is known there.
 *
 * @param confidences 0..1
 * @param outcomes whether each item was right
 * @param bins a whole number, at least 1
 * @throws RangeError for no values, different lengths, a number outside of 0..1, or no bins
 * @see Zadrozny & Elkan 2001
 */
export function fitHistogram(
  confidences: readonly number[],
  outcomes: readonly boolean[],
  bins = 5,
): HistogramFit {
  requirePairs('fitHistogram', confidences, outcomes)
  requireProbabilities('fitHistogram', confidences)
  const places = confidences.map((confidence) => equalWidthBin(confidence, bins))
  const each = Array.from({ length: bins }, (_, bin) => outcomes.filter((_, index) => places[index] === bin))
  return {
    counts: each.map((inside) => inside.length),
    values: each.map((inside) => (inside.filter(Boolean).length + 1) / (inside.length + 2)),
  }
}

/** The calibrated probability, 0..1, of a confidence. @throws RangeError for a confidence outside of 0..1 */
export function applyHistogram({ values }: HistogramFit, confidence: number): number {
  requireProbabilities('applyHistogram', [confidence])
  return values[equalWidthBin(confidence, values.length)] ?? 0.5
}
