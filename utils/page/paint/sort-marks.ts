import type { PaintMark } from '../text/page-text'

/** Marks in the order of the text, and which of those that were given each of them is. */
export function sortMarks(marks: readonly PaintMark[]): {
  readonly sorted: readonly PaintMark[]
  readonly places: readonly number[]
} {
  const startOf = (place: number) => marks[place]?.start ?? 0
  const places = marks.map((_, place) => place).toSorted((a, b) => startOf(a) - startOf(b))
  return { sorted: places.map((place) => marks[place]).filter((mark) => mark !== undefined), places }
}
