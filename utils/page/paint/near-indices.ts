import type { Rectangle } from './rectangle'

/**
 * Which parts of a text may meet a rectangle, in order, for a text whose lines stand below each other: the parts between
 * the first that does not end above it and the first that starts below it.
 */
export function* nearIndices(
  count: number,
  rectanglesAt: (index: number) => readonly Rectangle[],
  near: Rectangle,
): Generator<{ readonly index: number; readonly rectangles: readonly Rectangle[] }> {
  // Parts that are not drawn are where the next one is.
  const endsAbove = (index: number, end: number) => {
    for (let next = index; next < end; next += 1) {
      const last = rectanglesAt(next).at(-1)
      if (last !== undefined) return last.bottom < near.top
    }
    return false
  }
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (endsAbove(middle, high)) low = middle + 1
    else high = middle
  }
  for (let index = low; index < count; index += 1) {
    const rectangles = rectanglesAt(index)
    if ((rectangles[0]?.top ?? -Infinity) > near.bottom) return
    if (rectangles.length > 0) yield { index, rectangles }
  }
}
