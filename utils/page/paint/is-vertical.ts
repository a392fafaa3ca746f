/** Whether the lines of an element's text stand beside each other. */
export function isVertical(element: Element): boolean {
  const mode = element.ownerDocument.defaultView?.getComputedStyle(element).writingMode ?? ''
  return !mode.startsWith('horizontal')
}
