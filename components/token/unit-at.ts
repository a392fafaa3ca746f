import type { Unit } from '../../utils/scoring/units'

/** The position in the list of the unit whose first token has this index, -1 where there is none. */
export function unitAt(units: readonly Unit[], first: number): number {
  let low = 0
  let high = units.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = units[middle]?.first ?? 0
    if (found === first) return middle
    if (found < first) low = middle + 1
    else high = middle - 1
  }
  return -1
}
