import type { PaintMark } from '../text/page-text'

/** Marks in the order of the text, and which of those that were given each of them is. */
export function sortMarks(marks: readonly PaintMark[]): {
  readonly sorted: readonly PaintMark[]
  readonly places: readonly number[]
} {
  const placed = marks.map((mark, place) => ({ mark, place }))
  placed.sort((a, b) => a.mark.start - b.mark.start)
  return { sorted: placed.map(({ mark }) => mark), places: placed.map(({ place }) => place) }
}
