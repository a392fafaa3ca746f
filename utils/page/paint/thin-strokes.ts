import type { PaintedLevel } from './painted-level'

/** A stretch of one text node to be painted. */
export interface Stroke {
  /** UTF-16 offsets into the node's data. */
  readonly start: number
  readonly end: number
  readonly level: PaintedLevel
  /** Which of the marks it belongs to; of several that were joined, all of them. */
  readonly marks: readonly number[]
}

/** So many in one text node are painted as they are. */
const many = 500
/** Of more than these, a browser takes seconds for one text node (measured in Firefox 153, November 2026). */
const most = 2000

/**
 * The strokes of one text node, in order, as few as a browser paints without delay: neighbours of one level are joined, and
 * of what is still too much the strongest doubts stay.
 */
export function thinStrokes(data: string, strokes: readonly Stroke[]): readonly Stroke[] {
  if (strokes.length <= many) return strokes
  const joined = joinNeighbours(data, strokes)
  if (joined.length <= most) return joined
  const strongest = joined.map((_, index) => index)
  strongest.sort((a, b) => (joined[b]?.level ?? 0) - (joined[a]?.level ?? 0) || a - b)
  const kept = new Set(strongest.slice(0, most))
  return joined.filter((_, index) => kept.has(index))
}

function joinNeighbours(data: string, strokes: readonly Stroke[]): readonly Stroke[] {
  const joined: { start: number; end: number; level: PaintedLevel; marks: number[] }[] = []
  for (const { start, end, level, marks } of strokes) {
    const last = joined.at(-1)
    if (last?.level === level && start >= last.start && data.slice(last.end, start).trim() === '') {
      last.end = Math.max(last.end, end)
      last.marks.push(...marks)
    } else joined.push({ start, end, level, marks: [...marks] })
  }
  return joined
}
