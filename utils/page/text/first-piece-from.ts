import type { TextPiece } from './page-text'

/** The index of the first piece that does not end before a position of the document; the number of pieces where none is. */
export function firstPieceFrom(pieces: readonly TextPiece[], node: Node, offset: number): number {
  const position = node.ownerDocument?.createRange()
  if (position === undefined) return pieces.length
  position.setStart(node, offset)
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    const piece = pieces[middle]
    if (piece !== undefined && endsBefore(piece, position)) low = middle + 1
    else high = middle
  }
  return low
}

/** What a shadow root holds stands where its host does. */
function endsBefore({ end, from, node, start }: TextPiece, position: Range): boolean {
  const root = position.startContainer.getRootNode()
  let own: ChildNode = node
  while (own.getRootNode() !== root) {
    const around = own.getRootNode()
    if (!(around instanceof ShadowRoot)) return false
    own = around.host
  }
  if (own === node) return position.comparePoint(node, from + (end - start)) < 1
  const parent = own.parentNode
  return parent !== null && position.comparePoint(parent, [...parent.childNodes].indexOf(own) + 1) < 1
}
