import { requireProbabilities } from './calibration/require-probabilities'
import { equalWidthGroups } from './equal-width-groups'
import { quantile } from './quantile'
import { reliability } from './reliability'

/** Where the accuracy of a perfectly calibrated forecaster falls among the items of one bin. */
export interface PerfectBin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly lower: number
  readonly upper: number
}

/**
 * What a perfectly calibrated forecaster with these confidences would show by chance: each item is right with a
 * probability of its own confidence, again and again. What lies within cannot be told from perfect with so few items.
 *
 * @param confidences 0..1, at least one
 * @param random yields numbers in [0, 1)
 * @param options `bins` equally wide ones, `draws`, and `certainty` above 0 and under 1
 * @returns for each bin that is not empty the middle `certainty` of its accuracies; and `error`, the calibration error
 *   (15 equally wide bins) that such a forecaster exceeds with a probability of 1 − certainty
 * @throws RangeError outside of these
 * @see Bröcker & Smith 2007, "Increasing the reliability of reliability diagrams" (consistency bars)
 */
export function perfectBand(
  confidences: readonly number[],
  random: () => number,
  { bins = 10, draws = 1000, certainty = 0.95 } = {},
): { bins: readonly PerfectBin[]; error: number } {
  if (confidences.length === 0) throw new RangeError('perfectBand: no values')
  if (!(Number.isInteger(draws) && draws >= 1)) throw new RangeError(`perfectBand: ${draws} draws`)
  if (!(certainty > 0 && certainty < 1)) throw new RangeError(`perfectBand: certainty ${certainty}`)
  requireProbabilities('perfectBand', confidences)
  const shown = equalWidthGroups(confidences, bins)
  const measured = equalWidthGroups(confidences, 15)
  const results = Array.from({ length: draws }, () => {
    const outcomes = confidences.map((confidence) => random() < confidence)
    return {
      accuracies: reliability(shown, confidences, outcomes).bins.map(({ accuracy }) => accuracy),
      error: reliability(measured, confidences, outcomes).error,
    }
  })
  return {
    bins: shown.map(({ from, to, indices }, bin) => {
      const accuracies = results.map((result) => result.accuracies[bin] ?? 0)
      const lower = quantile(accuracies, (1 - certainty) / 2)
      return { from, to, count: indices.length, lower, upper: quantile(accuracies, (1 + certainty) / 2) }
    }),
    error: quantile(
      results.map(({ error }) => error),
      certainty,
    ),
  }
}
