import type { PageText, PaintMark, Span } from '../text/page-text'
import { createBoxes } from './draw-boxes'
import { fieldSheet } from './field-sheet'
import { keepInPlace } from './keep-in-place'
import { nodeSheet } from './node-sheet'
import type { Sheet } from './sheet'
import { sortMarks } from './sort-marks'
import type { Painted } from './strokes-of'
import { visibleBoxes } from './visible-boxes'

export interface PainterOptions {
  /** An element of a closed shadow root in the top layer, of which the painter takes hold: boxes are drawn in it. */
  readonly layer: HTMLElement
  readonly signal: AbortSignal
  readonly document?: Document
}

/** Colours one text of a page at a time, and leaves the page's document as it is. */
export interface Painter {
  /** Paints marks, which are apart from each other, in place of what was painted before. */
  readonly paint: (text: PageText, marks: readonly PaintMark[]) => Painted
  /** Puts a ring around a stretch of the painted text; `null` takes it away. */
  readonly activate: (span: Span | null) => void
  /** Where a stretch of the painted text is drawn, in the window, also out of sight; empty where it is not there any more. */
  readonly rectanglesOf: (span: Span) => readonly DOMRect[]
  /** Which of the marks is at a point of the window, by its index, those that are sure included; `null` where none is. */
  readonly markAt: (x: number, y: number) => number | null
  readonly clear: () => void
}

export function createPainter({ layer, signal, document = globalThis.document }: PainterOptions): Painter {
  const draw = createBoxes(layer, signal)
  const view = document.defaultView ?? globalThis.window
  let sheet: Sheet | null = null
  /** Which of the marks that were given each of the sorted ones is. */
  let places: readonly number[] = []
  let painting = new AbortController()
  let following: AbortController | null = null

  const update = () => {
    const groups = sheet?.groups() ?? []
    draw(visibleBoxes(groups, view))
    if (groups.length === 0) unfollow()
    return groups.length > 0
  }
  const unfollow = () => {
    following?.abort()
    following = null
  }
  /** Draws, and keeps what is drawn in place; what the browser paints itself needs neither. */
  const show = () => {
    if (!update() || following !== null || sheet === null) return
    following = new AbortController()
    const { element, shadowRoots } = sheet
    keepInPlace({ element, shadowRoots, layer, view, signal: either(following.signal) }, update)
  }
  const either = (own: AbortSignal) => AbortSignal.any([signal, own])

  return {
    paint: (text, marks) => {
      if (signal.aborted) return { painted: 0, left: 0 }
      const before = painting
      unfollow()
      painting = new AbortController()
      const order = sortMarks(marks)
      places = order.places
      const options = { document, layer, signal: either(painting.signal), onDrop: () => void update() }
      sheet =
        text.type === 'field'
          ? fieldSheet(text, order.sorted, options)
          : nodeSheet(text, order.sorted, options)
      // Afterwards, so that nothing is without paint in between.
      before.abort()
      show()
      return sheet.painted
    },
    activate: (span) => {
      sheet?.activate(span)
      show()
    },
    rectanglesOf: (span) =>
      (sheet?.rectanglesOf(span) ?? []).map(
        ({ left, top, right, bottom }) => new DOMRect(left, top, right - left, bottom - top),
      ),
    markAt: (x, y) => places[sheet?.markAt(x, y) ?? -1] ?? null,
    clear: () => {
      painting.abort()
      sheet = null
      update()
    },
  }
}
