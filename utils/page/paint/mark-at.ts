import { offsetAt } from '../text/offset-at'
import type { PageText, PaintMark, Span } from '../text/page-text'
import { caretAt } from './caret-at'
import { lastStartingBy } from './last-starting-by'
import { holds, type Rectangle } from './rectangle'
import { shadowRootsOf } from './shadow-roots-of'
import { textRectangles } from './text-rectangles'

/**
 * Which mark is at a point of the window, of marks that are sorted by start and apart from each other; `null` where none
 * is. The place that a browser finds may be far from the point, so that has to be in a rectangle of the mark; where a field
 * has its marks only a painter knows, and without one the field's own rectangle has to do.
 */
export function markAt(
  text: PageText,
  marks: readonly PaintMark[],
  x: number,
  y: number,
  document: Document = globalThis.document,
  rectanglesOf: (span: Span) => readonly Rectangle[] = (span) => rectanglesIn(text, span),
): number | null {
  const caret = caretAt(document, x, y, shadowRootsOf(text))
  if (caret === null) return null
  const { node, offset } = caret
  const at = text.type === 'nodes' ? offsetAt(text, node, offset) : node === text.field ? offset : null
  if (at === null) return null
  const last = lastStartingBy(marks, at)
  // On the second half of a character the nearest place is behind it.
  for (const index of [last, last - 1, last + 1]) {
    const mark = marks[index]
    if (mark !== undefined && rectanglesOf(mark).some((each) => holds(each, x, y))) return index
  }
  return null
}

function rectanglesIn(text: PageText, span: Span): readonly Rectangle[] {
  return text.type === 'nodes' ? textRectangles(text, span) : [text.field.getBoundingClientRect()]
}
