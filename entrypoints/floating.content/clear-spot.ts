import { intersection, type Rectangle } from '../../utils/page/paint/rectangle'

export interface Point {
  readonly left: number
  readonly top: number
}

/** Pixels between the button and what is selected, and the edge of the window. */
const gap = 6

/**
 * Where a button stands beside what is selected, never over it: after its last line, below that, above the first line, or
 * before it. `null` where there is no such place in the window.
 */
export function clearSpot(
  lines: readonly Rectangle[],
  size: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
  isRightToLeft: boolean,
): Point | null {
  const window = { left: 0, top: 0, right: view.width, bottom: view.height }
  const seen = lines.flatMap((line) => intersection(line, window) ?? [])
  const [first] = seen
  const last = seen.at(-1)
  if (first === undefined || last === undefined) return null
  const left = Math.min(...seen.map((line) => line.left))
  const right = Math.max(...seen.map((line) => line.right))
  const along = (start: number) => Math.max(gap, Math.min(start, view.width - gap - size.width))
  const end = isRightToLeft ? last.left : last.right - size.width
  const start = isRightToLeft ? first.right - size.width : first.left
  const middle = (line: Rectangle) => (line.top + line.bottom - size.height) / 2
  const spots: readonly Point[] = [
    { left: along(end), top: Math.max(...seen.map((line) => line.bottom)) + gap },
    { left: along(start), top: Math.min(...seen.map((line) => line.top)) - gap - size.height },
    { left: isRightToLeft ? left - gap - size.width : right + gap, top: middle(last) },
    { left: isRightToLeft ? right + gap : left - gap - size.width, top: middle(first) },
  ]
  return (
    spots.find((spot) =>
      isClear({ ...spot, right: spot.left + size.width, bottom: spot.top + size.height }, seen, view),
    ) ?? null
  )
}

function isClear(
  box: Rectangle,
  lines: readonly Rectangle[],
  { height, width }: { readonly width: number; readonly height: number },
): boolean {
  const isInside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
  return isInside && lines.every((line) => intersection(box, line) === null)
}
