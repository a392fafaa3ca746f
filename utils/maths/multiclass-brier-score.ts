import { requireProbabilities } from './calibration/require-probabilities'
import { requireTruths } from './calibration/require-truths'

/**
 * Mean over items of the squared distance between the probabilities and the truth, summed over the classes:
 * Σₖ (pₖ − [y = k])². Some tools divide by the number of classes; this does not.
 *
 * @param rows for each item a probability, 0..1, for every class
 * @param truths for each item the index of its true class
 * @returns 0..2; with two classes it is twice the binary score
 * @throws RangeError for no rows, different lengths, an index outside its row, or a number outside 0..1
 * @see Brier 1950
 */
export function multiclassBrierScore(
  rows: readonly (readonly number[])[],
  truths: readonly number[],
): number {
  requireTruths('multiclassBrierScore', rows, truths)
  let total = 0
  for (const [index, row] of rows.entries()) {
    requireProbabilities('multiclassBrierScore', row)
    for (const [label, p] of row.entries()) total += (p - Number(label === truths[index])) ** 2
  }
  return total / rows.length
}
