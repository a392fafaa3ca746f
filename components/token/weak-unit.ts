import { type Colouring, doubtLevel } from '../../utils/scoring/doubt-level'
import type { Unit } from '../../utils/scoring/units'

/** A unit that is underlined: the third step of doubt and beyond. */
export function isWeak(unit: Unit, colouring: Colouring): boolean {
  return (doubtLevel(unit, colouring) ?? 0) >= 2
}

/** The next weak unit in a direction, round the end; `null` where there is none. `from` is -1 for the very start. */
export function nextWeakUnit(
  units: readonly Unit[],
  from: number,
  step: 1 | -1,
  colouring: Colouring,
): number | null {
  const count = units.length
  const start = from < 0 && step < 0 ? 0 : from
  for (let distance = 1; distance <= count; distance += 1) {
    const index = (start + step * distance + 2 * count) % count
    const unit = units[index]
    if (unit !== undefined && isWeak(unit, colouring)) return index
  }
  return null
}
