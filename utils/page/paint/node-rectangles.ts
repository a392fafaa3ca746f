import type { Span } from '../text/page-text'
import type { Rectangle } from './rectangle'

/** Where a stretch of a text node's data is drawn, in the window, a rectangle a line; none where the node is shorter by now. */
export function nodeRectangles(node: Text, { start, end }: Span): readonly Rectangle[] {
  if (end > node.length) return []
  const range = node.ownerDocument.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0)
}
