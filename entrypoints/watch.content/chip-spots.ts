import type { Rectangle } from '../../utils/page/paint/rectangle'

/** Where a chip may stand at the upper corner of a message at the end of its lines. */
export type SpotName = 'beside' | 'above' | 'within'

export interface Spot extends Rectangle {
  readonly name: SpotName
}

/** Pixels between a chip and the text that it is about. */
const gap = 6
/** Pixels of a message's first line that a chip above it may cover: nothing is drawn so high in a line. */
const overlap = 5

/** The places for a chip, the best first: beside the message's upper corner, above it, and in the corner itself. */
export function chipSpots(
  message: Rectangle,
  size: { readonly width: number; readonly height: number },
  isRightToLeft: boolean,
): readonly [Spot, Spot, Spot] {
  const { height, width } = size
  const spot = (name: SpotName, left: number, top: number): Spot => {
    return { name, left, top, right: left + width, bottom: top + height }
  }
  const outside = isRightToLeft ? message.left - gap - width : message.right + gap
  const inside = isRightToLeft ? message.left : message.right - width
  return [
    spot('beside', outside, message.top),
    spot('above', inside, message.top - height + overlap),
    spot('within', inside, message.top),
  ]
}

/** How a rectangle stands to the part of the window in which its message can be seen. */
export function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1
  )
}
