import type { NodeText } from '../text/page-text'

/** A text without the pieces whose words no longer stand where they were read: the page may have changed since. */
export function withStandingPieces(text: NodeText): NodeText {
  const pieces = text.pieces.filter(({ end, from, node, start }) =>
    node.data.startsWith(text.text.slice(start, end), from),
  )
  return pieces.length === text.pieces.length ? text : { ...text, pieces }
}
