/** How far a sum of probabilities may leave 0..1 by floating point alone. */
const slack = 1e-9

/**
 * Refuses numbers that are no probabilities.
 *
 * @param who the function that was asked, for the message
 * @throws RangeError for NaN and for anything outside 0..1 by more than rounding
 */
export function requireProbabilities(who: string, values: readonly number[]): void {
  for (const value of values) {
    if (!(value >= -slack && value <= 1 + slack)) throw new RangeError(`${who}: probability ${value}`)
  }
}
