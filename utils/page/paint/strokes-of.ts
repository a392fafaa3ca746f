import type { NodeText, PaintMark } from '../text/page-text'
import { rangesOf } from '../text/ranges-of'
import { paintedLevel } from './painted-level'
import { type Stroke, thinStrokes } from './thin-strokes'

/** What is painted of each text node, in order. */
export type Strokes = Map<Text, readonly Stroke[]>

/** How many marks were painted, and how many were left out because one text node had too many. */
export interface Painted {
  readonly painted: number
  readonly left: number
}

/** What to paint of each text node, thinned out where a node has more than browsers can take. */
export function strokesOf(
  text: NodeText,
  marks: readonly PaintMark[],
): { readonly strokes: Strokes; readonly painted: Painted } {
  const all = new Map<Text, Stroke[]>()
  for (const [index, mark] of marks.entries()) {
    const level = paintedLevel(mark)
    if (level === null) continue
    for (const { startContainer, startOffset, endOffset } of rangesOf(text, mark)) {
      const stroke = { start: startOffset, end: endOffset, level, marks: [index] }
      const others = all.get(startContainer as Text)
      if (others === undefined) all.set(startContainer as Text, [stroke])
      else others.push(stroke)
    }
  }
  const wanted = new Set<number>()
  const painted = new Set<number>()
  const strokes: Strokes = new Map()
  for (const [node, some] of all) {
    const kept = thinStrokes(node.data, some)
    strokes.set(node, kept)
    for (const { marks } of some) for (const mark of marks) wanted.add(mark)
    for (const { marks } of kept) for (const mark of marks) painted.add(mark)
  }
  return { strokes, painted: { painted: painted.size, left: wanted.size - painted.size } }
}
