import { firstOf } from './first-of'
import { comesAfter, type NodeEdge, nodeEdge } from './flat-order'
import { isText } from './flat-tree'
import type { NodeText } from './page-text'

/** A position of a document in a text; all three are the same but where it is at no character that is kept. */
export interface Place {
  /** Offsets of the end of the last character before it and of the start of the first one after it. */
  readonly after: number
  readonly before: number
  /** That of the nearer one. */
  readonly nearest: number
}

/** Where a position of a document is in a text; `null` in another tree. `end`: which end of a range it is. */
export function placeIn(
  { pieces, root, text }: NodeText,
  node: Node,
  offset: number,
  end: 'start' | 'end' = 'start',
): Place | null {
  const edge = isText(node) ? { node, side: 'before' as const } : nodeEdge(node, offset, end)
  if (comesAfter(edge)(root) === null) return null
  let index = firstAfter(pieces, edge)
  // In a text with characters that are kept: the first piece that starts at the position or after it.
  const behind = isText(node) ? firstAfter(pieces, { node, side: 'after' }) : index
  index = firstOf(index, behind, (at) => (pieces[at]?.from ?? offset) >= offset)
  const [last, next] = [pieces[index - 1], pieces[index]]
  const after = last?.end ?? 0
  const before = next?.start ?? text.length
  if (!isText(node)) return { after, before, nearest: edge.side === 'before' ? before : after }
  const past = last?.node === node ? offset - last.from - (last.end - last.start) : Infinity
  if (past <= 0) return { after: after + past, before: after + past, nearest: after + past }
  const ahead = next?.node === node ? next.from - offset : Infinity
  return { after, before, nearest: ahead < past || index === 0 ? before : after }
}

function firstAfter(pieces: NodeText['pieces'], edge: NodeEdge): number {
  const isAfter = comesAfter(edge)
  return firstOf(0, pieces.length, (at) => {
    const node = pieces[at]?.node
    return node === undefined || isAfter(node) === true
  })
}
