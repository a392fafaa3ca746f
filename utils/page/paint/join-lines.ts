import type { Rectangle } from './rectangle'

/** Farther apart than this, in pixels, two rectangles of one line stay two. */
const gap = 8

/** The rectangles of a stretch of text, those that follow each other on one line as one. */
export function joinLines(rectangles: readonly Rectangle[]): readonly Rectangle[] {
  const lines: Rectangle[] = []
  for (const next of rectangles) {
    const last = lines.at(-1)
    if (last === undefined || !isSameLine(last, next)) lines.push(next)
    else {
      lines[lines.length - 1] = {
        left: Math.min(last.left, next.left),
        top: Math.min(last.top, next.top),
        right: Math.max(last.right, next.right),
        bottom: Math.max(last.bottom, next.bottom),
      }
    }
  }
  return lines
}

function isSameLine(one: Rectangle, other: Rectangle): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  const lower = Math.min(one.bottom - one.top, other.bottom - other.top)
  const between = Math.max(one.left, other.left) - Math.min(one.right, other.right)
  return shared > lower / 2 && between <= gap
}
