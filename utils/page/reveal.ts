/**
 * Scrolls whatever scrolls around a place of the page until it can be seen, in the middle where it could not. At once:
 * nothing moves by itself.
 *
 * @param rectangle the place, in viewport coordinates, read anew after each scroll; `null` while it is not drawn
 * @param inside an element that holds it
 */
export function reveal(inside: Element, rectangle: () => DOMRect | null): void {
  for (let each: Element | null = inside; each !== null; each = parentOf(each)) {
    const rect = rectangle()
    if (rect === null) return
    const isRoot = each === each.ownerDocument.scrollingElement
    if (!isRoot && !canScroll(each)) continue
    const view = isRoot ? new DOMRect(0, 0, innerWidth, innerHeight) : each.getBoundingClientRect()
    if (rect.top < view.top || rect.bottom > view.bottom) {
      each.scrollBy({ top: rect.top + rect.height / 2 - (view.top + view.height / 2), behavior: 'instant' })
    }
    if (rect.left < view.left || rect.right > view.right) {
      each.scrollBy({ left: rect.left + rect.width / 2 - (view.left + view.width / 2), behavior: 'instant' })
    }
  }
}

function canScroll(element: Element): boolean {
  const { clientHeight, clientWidth, scrollHeight, scrollWidth } = element
  if (scrollHeight <= clientHeight && scrollWidth <= clientWidth) return false
  return /auto|scroll|overlay/.test(getComputedStyle(element).overflow)
}

/** Out of open shadow roots, too. */
function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
