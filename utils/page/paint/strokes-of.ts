import type { NodeText, PaintMark } from '../text/page-text'
import { trimmed } from '../text/trimmed'
import { paintedLevel } from './painted-level'
import { type Stroke, thinStrokes } from './thin-strokes'

/** What is painted of each text node, in order. */
export type Strokes = Map<Text, readonly Stroke[]>

/** How many marks were painted, and how many were left out because one text node had too many. */
export interface Painted {
  readonly painted: number
  readonly left: number
}

/** What to paint of each text node for marks in order, thinned out where a node has more than browsers can take. */
export function strokesOf(
  text: NodeText,
  marks: readonly PaintMark[],
): { readonly strokes: Strokes; readonly painted: Painted } {
  const all = sweep(text, marks)
  const strokes: Strokes = new Map()
  const painted = new Set<number>()
  const left = new Set<number>()
  for (const [node, some] of all) {
    const thinned = thinStrokes(node.data, some)
    strokes.set(node, thinned.kept)
    for (const { mark } of thinned.left) left.add(mark)
    for (const { mark } of some) painted.add(mark)
  }
  return { strokes, painted: { painted: painted.size - left.size, left: left.size } }
}

/** Goes through marks and pieces once. What `rangesOf` says of one stretch it says of all: a stroke for each text node. */
function sweep({ pieces, text }: NodeText, marks: readonly PaintMark[]): Map<Text, Stroke[]> {
  const all = new Map<Text, Stroke[]>()
  let first = 0
  for (const [mark, each] of marks.entries()) {
    const level = paintedLevel(each)
    const words = level === null ? null : trimmed(text, each)
    if (level === null || words === null) continue
    while ((pieces[first]?.end ?? Infinity) <= words.start) first += 1
    for (let index = first; index < pieces.length; index += 1) {
      const piece = pieces[index]
      if (piece === undefined || piece.start >= words.end) break
      const start = piece.from + Math.max(0, words.start - piece.start)
      const end = piece.from + Math.min(piece.end, words.end) - piece.start
      const others = all.get(piece.node)
      const last = others?.at(-1)
      if (others === undefined) all.set(piece.node, [{ start, end, level, mark }])
      else if (last?.mark === mark) others[others.length - 1] = { ...last, end }
      else others.push({ start, end, level, mark })
    }
  }
  return all
}
