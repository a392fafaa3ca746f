import { composedClosest } from './composed-tree'

/** Whether an element is drawn at all, and not kept from being read. */
export function isShown(element: Element): boolean {
  if (composedClosest(element, '[hidden], [aria-hidden="true"]') !== null) return false
  return element.checkVisibility({ visibilityProperty: true })
}
