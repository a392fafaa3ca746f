import type { PaintedLevel } from './painted-level'

/** A stretch of one text node to be painted. */
export interface Stroke {
  /** UTF-16 offsets into the node's data. */
  readonly start: number
  readonly end: number
  readonly level: PaintedLevel
  /** Which of the marks it belongs to; of several that were joined, the first. */
  readonly mark: number
}

export interface Thinned {
  readonly kept: readonly Stroke[]
  /** Those that were left out. */
  readonly left: readonly Stroke[]
}

/** So many in one text node are painted as they are. */
const many = 500
/** Of more than these, a browser takes seconds for one text node (measured in Firefox 153, November 2026). */
const most = 2000

/**
 * The strokes of one text node, in order, as few as a browser paints without delay: neighbours of one level are joined, and
 * of what is still too much the strongest doubts stay.
 */
export function thinStrokes(data: string, strokes: readonly Stroke[]): Thinned {
  if (strokes.length <= many) return { kept: strokes, left: [] }
  const groups = neighbours(data, strokes)
  const strongest = groups.toSorted((a, b) => levelOf(b) - levelOf(a)).slice(0, most)
  const chosen = new Set(strongest)
  return {
    kept: groups.filter((group) => chosen.has(group)).flatMap(joined),
    left: groups.filter((group) => !chosen.has(group)).flat(),
  }
}

/** Strokes of one level with nothing but white space between them. */
function neighbours(data: string, strokes: readonly Stroke[]): readonly (readonly Stroke[])[] {
  const groups: Stroke[][] = []
  for (const stroke of strokes) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const isNext = last?.level === stroke.level && data.slice(last.end, stroke.start).trim() === ''
    if (group !== undefined && isNext) group.push(stroke)
    else groups.push([stroke])
  }
  return groups
}

function levelOf([first]: readonly Stroke[]): number {
  return first?.level ?? 0
}

function joined(group: readonly Stroke[]): readonly Stroke[] {
  const [first] = group
  return first === undefined ? [] : [{ ...first, end: Math.max(...group.map(({ end }) => end)) }]
}
