import type { Span } from '../text/page-text'
import { nearIndices } from './near-indices'
import { intersection, type Rectangle } from './rectangle'

/** Stretches of one text node or one field, in order. */
export interface LineGroup<T> {
  /** What clips them and is their ground. */
  readonly element: Element
  readonly stretches: readonly (Span & T)[]
  /** Where all of the node or field is drawn, in the window; `null` where it is not. */
  readonly bounds: () => Rectangle | null
  readonly rectanglesOf: (stretch: Span) => readonly Rectangle[]
  /** Whether its lines stand beside each other. */
  readonly isVertical: boolean
}

/** Those stretches of a group that may be seen in a part of the window, with what is seen of each. */
export function* stretchesIn<T>(
  { stretches, bounds, rectanglesOf, isVertical }: LineGroup<T>,
  part: Rectangle,
): Generator<{ readonly stretch: Span & T; readonly rectangles: readonly Rectangle[] }> {
  const whole = bounds()
  if (whole === null || intersection(whole, part) === null) return
  const rectanglesAt = (index: number) => {
    const stretch = stretches[index]
    return stretch === undefined ? [] : rectanglesOf(stretch)
  }
  const all = isVertical
    ? everyIndex(stretches.length, rectanglesAt)
    : nearIndices(stretches.length, rectanglesAt, part)
  for (const { index, rectangles } of all) {
    const stretch = stretches[index]
    const seen = rectangles.map((each) => intersection(each, part)).filter((each) => each !== null)
    if (stretch !== undefined && seen.length > 0) yield { stretch, rectangles: seen }
  }
}

function* everyIndex(count: number, rectanglesAt: (index: number) => readonly Rectangle[]) {
  for (let index = 0; index < count; index += 1) yield { index, rectangles: rectanglesAt(index) }
}
