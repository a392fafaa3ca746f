import type { NodeText, Span } from './page-text'
import { placeIn } from './place-in'
import type { RangeEnds } from './range-ends'
import { trimmed } from './trimmed'

/**
 * The part of a text that a selection covers, without white space at its ends; `null` where it covers none. What is selected
 * outside of the text's root does not count.
 */
export function spanOfRange(text: NodeText, range: RangeEnds): Span | null {
  const start = placeIn(text, range.startContainer, range.startOffset, 'start')
  const end = placeIn(text, range.endContainer, range.endOffset, 'end')
  return start === null || end === null ? null : trimmed(text.text, { start: start.before, end: end.after })
}
