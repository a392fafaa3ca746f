import { clipped } from './calibration/clipped'
import { requireProbabilities } from './calibration/require-probabilities'
import { requireTruths } from './calibration/require-truths'

/**
 * Mean surprise at the true class, −ln p(y), with p kept within floor..1 − floor.
 *
 * @param rows for each item a probability, 0..1, for every class
 * @param truths for each item the index of its true class
 * @param floor above 0 and under 0.5; the default costs 27.6 nats
 * @returns nats, at least 0
 * @throws RangeError for no rows, different lengths, an index outside its row, or numbers outside of these
 * @see Good 1952
 */
export function multiclassLogLoss(
  rows: readonly (readonly number[])[],
  truths: readonly number[],
  floor = 1e-12,
): number {
  requireTruths('multiclassLogLoss', rows, truths)
  if (!(floor > 0 && floor < 0.5)) throw new RangeError(`multiclassLogLoss: floor ${floor}`)
  let total = 0
  for (const [index, row] of rows.entries()) {
    requireProbabilities('multiclassLogLoss', row)
    total -= Math.log(clipped(row[truths[index] ?? 0] ?? 0, floor))
  }
  return total / rows.length
}
