import type { Span } from '../text/page-text'
import type { BoxLook } from './box-style'
import type { LineGroup } from './line-group'
import type { Rectangle } from './rectangle'
import type { Painted } from './strokes-of'

export interface SheetOptions {
  readonly document: Document
  readonly layer: HTMLElement
  readonly signal: AbortSignal
  /** Paint was taken off words that changed. */
  readonly onDrop: () => void
}

/** One text as it is painted, until its signal aborts. */
export interface Sheet {
  readonly painted: Painted
  /** What is to be drawn over the page: the ring, and the marks where the browser does not paint them itself. */
  readonly groups: () => readonly LineGroup<{ readonly look: BoxLook }>[]
  readonly activate: (span: Span | null) => void
  /** Where a stretch is drawn, in the window, also out of sight; none where the page has other words there by now. */
  readonly rectanglesOf: (span: Span) => readonly Rectangle[]
  /** Which mark is at a point of the window; `null` where none is. */
  readonly markAt: (x: number, y: number) => number | null
  readonly element: Element
  readonly shadowRoots: readonly ShadowRoot[]
}
