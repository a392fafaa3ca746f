/** The element nearest to `from` on the line above (-1) or below (1) it, as drawn; `null` at the edge. */
export function lineNeighbour(elements: readonly Element[], from: number, step: 1 | -1): number | null {
  const start = elements[from]?.getBoundingClientRect()
  if (start === undefined) return null
  const middle = start.left + start.width / 2
  let line: number | null = null
  let best: number | null = null
  let nearest = Infinity
  for (let index = from + step; index >= 0 && index < elements.length; index += step) {
    const box = elements[index]?.getBoundingClientRect()
    if (box === undefined || box.width === 0 || sameLine(box.top, start.top, start.height)) continue
    if (line !== null && !sameLine(box.top, line, start.height)) break
    line ??= box.top
    const distance = Math.abs(box.left + box.width / 2 - middle)
    if (distance < nearest) {
      nearest = distance
      best = index
    }
  }
  return best
}

function sameLine(top: number, other: number, height: number): boolean {
  return Math.abs(top - other) < height / 2
}
