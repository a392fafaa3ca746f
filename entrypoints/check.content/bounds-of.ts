import { rangesOf } from '../../utils/page/text/ranges-of'
import type { CheckTarget } from './target'

/** A text that is drawn taller than this share of the window leaves no room beside it. */
const mostHeight = 0.6

/** Where a target is drawn, for the card to stand beside; `null` where it is not, or leaves no room. */
export function boundsOf({ span, text }: Pick<CheckTarget, 'span' | 'text'>): DOMRect | null {
  const drawn = text.type === 'field' ? text.field.getBoundingClientRect() : rangeRect(text, span)
  if (drawn === null || (drawn.width === 0 && drawn.height === 0)) return null
  return drawn.height > innerHeight * mostHeight ? null : drawn
}

function rangeRect(...[text, span]: Parameters<typeof rangesOf>): DOMRect | null {
  const ranges = rangesOf(text, span)
  const [first] = ranges
  const last = ranges.at(-1)
  if (first === undefined || last === undefined) return null
  const range = first.startContainer.ownerDocument?.createRange()
  if (range === undefined) return null
  try {
    range.setStart(first.startContainer, first.startOffset)
    range.setEnd(last.endContainer, last.endOffset)
  } catch {
    // The page has changed its text since.
    return null
  }
  return range.getBoundingClientRect()
}
