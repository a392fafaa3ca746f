import { composedParent } from './composed-tree'

/**
 * Whether an element is drawn at all, and not kept from being read, itself or by what is around it up to `within`. What is
 * further out does not count: a menu or dialog that opens keeps all of the page behind it from being read.
 */
export function isShown(element: Element, within: Element = element): boolean {
  for (let each: Element | null = element; each !== null; each = composedParent(each)) {
    if (each.matches('[aria-hidden="true"]')) return false
    if (each === within) break
  }
  return element.checkVisibility({ visibilityProperty: true })
}
