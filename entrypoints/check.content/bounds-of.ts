import type { NodeText, Span } from '../../utils/page/text/page-text'
import { pieceAt } from '../../utils/page/text/piece-at'
import { trimmed } from '../../utils/page/text/trimmed'
import type { CheckTarget } from './target'

/** A text that is drawn taller than this share of the window leaves no room beside it. */
const mostHeight = 0.6

/** Where a target is drawn, for the card to stand beside; `null` where it is not, or leaves no room. */
export function boundsOf({ span, text }: Pick<CheckTarget, 'span' | 'text'>): DOMRect | null {
  const drawn = text.type === 'field' ? text.field.getBoundingClientRect() : rangeRect(text, span)
  if (drawn === null || (drawn.width === 0 && drawn.height === 0)) return null
  return drawn.height > innerHeight * mostHeight ? null : drawn
}

/** Asked for at every scroll, so only the ends of a long text are looked at. */
function rangeRect(text: NodeText, span: Span): DOMRect | null {
  const words = trimmed(text.text, span)
  const first = words && pieceAt(text, words.start)
  const last = words && pieceAt(text, words.end - 1)
  if (!first || !last) return null
  const range = first.node.ownerDocument.createRange()
  try {
    range.setStart(first.node, first.from + words.start - first.start)
    range.setEnd(last.node, last.from + words.end - last.start)
  } catch {
    // The page has changed its text since.
    return null
  }
  return range.getBoundingClientRect()
}
