import { composedContains } from '../find/composed-tree'
import { firstPieceFrom } from './first-piece-from'
import type { NodeText, TextPiece } from './page-text'

/**
 * The offset of the text at a position of the document. A position that is not drawn, in white space that collapses or in an
 * element, is where the text goes on after it.
 *
 * @returns `null` for a position outside of the text's root
 */
export function offsetAt(text: NodeText, node: Node, offset: number): number | null {
  const { pieces } = text
  if (!isWithin(text, node)) return null
  const own = piecesIn(text).get(node)
  if (own !== undefined) return offsetIn(own, offset)
  const index = firstPieceFrom(pieces, node, offset)
  return pieces[index]?.start ?? pieces.at(-1)?.end ?? null
}

/** In a gap between the pieces of a node: where the one before ends, else where the next one starts. */
function offsetIn(pieces: readonly TextPiece[], offset: number): number | null {
  const before = pieces.findLast(({ from }) => from <= offset)
  if (before === undefined) return pieces[0]?.start ?? null
  return Math.min(before.end, before.start + offset - before.from)
}

const known = new WeakMap<NodeText, ReadonlyMap<Node, readonly TextPiece[]>>()

function piecesIn(text: NodeText): ReadonlyMap<Node, readonly TextPiece[]> {
  const before = known.get(text)
  if (before !== undefined) return before
  const pieces = Map.groupBy(text.pieces, ({ node }): Node => node)
  known.set(text, pieces)
  return pieces
}

function isWithin({ root }: NodeText, node: Node): boolean {
  if (root.contains(node)) return true
  const element = node instanceof Element ? node : node.parentElement
  const host =
    element ?? (node.getRootNode() instanceof ShadowRoot ? (node.getRootNode() as ShadowRoot).host : null)
  return host !== null && composedContains(root instanceof Element ? root : root.host, host)
}
