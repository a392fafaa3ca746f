import { composedNodes } from './composed-tree'

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
  return (element) => {
    // Not by recursion: a page can nest deeper than calls can.
    const open = [element]
    for (let each = open.at(-1); each !== undefined; each = open.at(-1)) {
      const nodes = known.has(each) || each.matches(silent) ? [] : composedNodes(each)
      const unknown = nodes.filter((node) => node instanceof Element && !known.has(node)) as Element[]
      if (unknown.length > 0) {
        for (const node of unknown) open.push(node)
        continue
      }
      open.pop()
      if (known.has(each)) continue
      known.set(
        each,
        nodes.reduce(
          (sum, node) => sum + (node instanceof Element ? (known.get(node) ?? 0) : lengthOf(node)),
          0,
        ),
      )
    }
    return known.get(element) ?? 0
  }
}

function lengthOf(node: Node): number {
  return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '').replaceAll(/\s+/g, '').length : 0
}
