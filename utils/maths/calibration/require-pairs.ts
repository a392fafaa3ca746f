/**
 * Refuses two lists that do not belong together.
 *
 * @param who the function that was asked, for the message
 * @throws RangeError for empty lists or different lengths
 */
export function requirePairs(who: string, first: readonly unknown[], second: readonly unknown[]): void {
  if (first.length === 0) throw new RangeError(`${who}: no values`)
  if (first.length !== second.length) {
    throw new RangeError(`${who}: ${first.length} values and ${second.length}`)
  }
}
