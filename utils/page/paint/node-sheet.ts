import type { NodeText, PaintMark, Span } from '../text/page-text'
import { highlightStrokes } from './highlight-strokes'
import { markAt } from './mark-at'
import { nodeGroups } from './node-groups'
import { registryOf } from './registry-of'
import { shadowRootsOf } from './shadow-roots-of'
import type { Sheet, SheetOptions } from './sheet'
import { type Strokes, strokesOf } from './strokes-of'
import { textRectangles } from './text-rectangles'
import { watchChanges } from './watch-changes'
import { withStandingPieces } from './with-standing-pieces'

/** Paints a page's own text: with highlights where the browser has them, else with boxes. */
export function nodeSheet(
  read: NodeText,
  marks: readonly PaintMark[],
  { document, signal, onDrop }: SheetOptions,
): Sheet {
  const text = withStandingPieces(read)
  const { strokes, painted } = strokesOf(text, marks)
  const registry = registryOf(document)
  const highlighted = registry === null ? null : highlightStrokes(strokes, registry, signal)
  /** From which offset on a text node is not what it was. */
  const changed = new Map<Node, number>()
  const isStill = (node: Node, end: number) => end <= (changed.get(node) ?? Infinity)
  let ringed: Strokes = new Map()
  const ring = (next: Strokes) => {
    ringed = next
    highlighted?.activate(next.size === 0 ? null : next)
  }

  watchChanges(text, signal, (node, from) => {
    changed.set(node, Math.min(from, changed.get(node) ?? Infinity))
    if (ringed.get(node)?.some(({ end }) => end > from) === true) ring(new Map())
    const some = strokes.get(node)
    if (some?.some(({ end }) => end > from) === true) {
      strokes.set(
        node,
        some.filter(({ end }) => end <= from),
      )
      highlighted?.drop(node, from)
    }
    onDrop()
  })

  const rectanglesOf = (span: Span) => textRectangles(text, span, isStill)

  return {
    painted,
    groups: () => [
      ...(highlighted === null ? nodeGroups(strokes, null) : []),
      ...nodeGroups(ringed, 'active'),
    ],
    activate: (span) => {
      const { strokes: next } = strokesOf(text, span === null ? [] : [{ ...span, level: 4 }])
      const isWhole = [...next].every(([node, some]) => some.every(({ end }) => isStill(node, end)))
      ring(isWhole ? next : new Map())
    },
    rectanglesOf,
    markAt: (x, y) => markAt(text, marks, x, y, document, rectanglesOf),
    element: 'host' in text.root ? text.root.host : text.root,
    shadowRoots: shadowRootsOf(text),
  }
}
