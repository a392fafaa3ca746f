import { shuffle } from './shuffle'

/**
 * The indices 0..count − 1 in shuffled parts of nearly equal size, for fitting on all parts but one and judging on that
 * one.
 *
 * @param count items, at least 1
 * @param parts at least 1; with fewer items than parts there are as many parts as items
 * @param random yields numbers in [0, 1)
 * @returns every index once; sizes differ by at most 1, and none is empty
 * @throws RangeError outside of these
 * @see Stone 1974
 */
export function folds(count: number, parts: number, random: () => number): readonly (readonly number[])[] {
  if (!(Number.isInteger(count) && count >= 1)) throw new RangeError(`folds: ${count} items`)
  if (!(Number.isInteger(parts) && parts >= 1)) throw new RangeError(`folds: ${parts} parts`)
  const order = shuffle([...Array(count).keys()], random)
  const length = Math.min(parts, count)
  return Array.from({ length }, (_, part) => order.filter((_, place) => place % length === part))
}
