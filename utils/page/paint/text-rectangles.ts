import type { NodeText, Span } from '../text/page-text'
import { rangesOf } from '../text/ranges-of'
import { nodeRectangles } from './node-rectangles'
import type { Rectangle } from './rectangle'

/** Where a stretch of a page's text is drawn, in the window; nothing for the text nodes that are not asked for. */
export function textRectangles(
  text: NodeText,
  span: Span,
  isAsked: (node: Node, end: number) => boolean = () => true,
): readonly Rectangle[] {
  return rangesOf(text, span).flatMap(({ startContainer, startOffset, endOffset }) =>
    isAsked(startContainer, endOffset)
      ? nodeRectangles(startContainer as Text, { start: startOffset, end: endOffset })
      : [],
  )
}
