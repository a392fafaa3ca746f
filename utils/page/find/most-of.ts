import { composedChildren } from './composed-tree'
import type { TextMeasure } from './text-measure'

/** The one element within an element that holds nearly all of its text; `null` where its text divides. */
export function mostOf(element: Element, measure: TextMeasure): Element | null {
  const whole = measure(element)
  return composedChildren(element).find((each) => measure(each) >= whole * 0.9) ?? null
}
