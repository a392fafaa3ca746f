import { composedParent } from './composed-tree'

/** Elements whose text nobody reads as the page's own words. */
const silent =
  'script, style, noscript, template, button, select, textarea, svg, [hidden], [aria-hidden="true"]'

export type TextMeasure = (element: Element) => number

/**
 * How much there is to read in an element: its characters without white space, with open shadow roots and without buttons
 * and what is kept from being read. It remembers what it has counted, so it is good for one look at a page that stands still.
 */
export function textMeasure(): TextMeasure {
  const known = new Map<Element, number>()
  const measure = (element: Element): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    const length = element.matches(silent)
      ? 0
      : [...nodesOf(element)].reduce((sum, node) => sum + own(node), 0)
    known.set(element, length)
    return length
  }
  const own = (node: Node): number => {
    if (node instanceof Element) return measure(node)
    return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').replaceAll(/\s+/g, '').length : 0
  }
  return measure
}

function nodesOf(element: Element): Iterable<Node> {
  if (element.shadowRoot !== null) return element.shadowRoot.childNodes
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return element.childNodes
}

/** Whether an element is drawn at all. */
export function isShown(element: Element): boolean {
  for (let each: Element | null = element; each !== null; each = composedParent(each)) {
    if (each.matches('[hidden], [aria-hidden="true"]')) return false
  }
  return element.checkVisibility({ visibilityProperty: true })
}
