import type { Colouring } from '../../utils/scoring/doubt-level'
import type { Unit } from '../../utils/scoring/units'
import { lineNeighbour } from './line-neighbour'
import { nextWeakUnit } from './weak-unit'

interface KeyContext {
  readonly key: string
  readonly units: readonly Unit[]
  readonly colouring: Colouring
  /** The unit that has the focus. */
  readonly from: number
  readonly isRightToLeft: boolean
  readonly elements: () => readonly Element[]
}

/** Where a key leads from a token: the position of a unit, or `null` for a key that leads nowhere. */
export function tokenKeyTarget(context: KeyContext): number | null {
  const { colouring, elements, from, isRightToLeft, key, units } = context
  const last = units.length - 1
  switch (key) {
    case 'ArrowRight':
      return clamp(isRightToLeft ? from - 1 : from + 1, last)
    case 'ArrowLeft':
      return clamp(isRightToLeft ? from + 1 : from - 1, last)
    case 'ArrowUp':
      return lineNeighbour(elements(), from, -1) ?? from
    case 'ArrowDown':
      return lineNeighbour(elements(), from, 1) ?? from
    case 'Home':
      return 0
    case 'End':
      return last
    case 'n':
      return nextWeakUnit(units, from, 1, colouring)
    case 'p':
      return nextWeakUnit(units, from, -1, colouring)
    default:
      return null
  }
}

function clamp(position: number, last: number): number {
  return Math.min(last, Math.max(0, position))
}
