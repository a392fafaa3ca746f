import { requirePairs } from './require-pairs'

/**
 * Refuses true classes that their rows do not have.
 *
 * @param who the function that was asked, for the message
 * @param truths for each row the index of its true class
 * @throws RangeError for no rows, different lengths, or an index outside its row
 */
export function requireTruths(
  who: string,
  rows: readonly (readonly number[])[],
  truths: readonly number[],
): void {
  requirePairs(who, rows, truths)
  for (const [index, truth] of truths.entries()) {
    if (rows[index]?.[truth] === undefined) throw new RangeError(`${who}: class ${truth} of row ${index}`)
  }
}
