import { flatPath, isElement, isShadowRoot } from './flat-tree'

/** A place between nodes: before one and all that it holds, or after. */
export interface NodeEdge {
  readonly node: Node
  readonly side: 'before' | 'after'
}

/** The place at an offset of an element, or before a text. A host begins before what its shadow root draws, and ends after. */
export function nodeEdge(node: Node, offset: number, end: 'start' | 'end'): NodeEdge {
  const { childNodes } = node
  if (isElement(node) && node.shadowRoot !== null) {
    if (offset >= childNodes.length && (offset > 0 || end === 'end')) return { node, side: 'after' }
    if (offset === 0 && end === 'start') return { node, side: 'before' }
  }
  const child = childNodes[offset]
  if (child !== undefined) return { node: child, side: 'before' }
  return { node, side: childNodes.length > 0 || isElement(node) ? 'after' : 'before' }
}

/** Tells of texts in the order in which they are drawn whether they come after a place; `null` of one in another tree. */
export function comesAfter({ node, side }: NodeEdge): (text: Node) => boolean | null {
  const path = flatPath(node)
  return (text) => {
    const other = flatPath(text)
    if (other[0] !== path[0]) return null
    const at = path.findIndex((each, index) => each !== other[index])
    const [own, its, parent] = [path[at], other[at], path[at - 1]]
    // One of them holds the other.
    if (own === undefined || its === undefined || parent === undefined) return side === 'before'
    return isBefore(own, its, parent)
  }
}

/** Whether one of two nodes that a node holds is drawn before the other. */
function isBefore(one: Node, other: Node, parent: Node): boolean {
  if (isShadowRoot(one) || isShadowRoot(other)) return isShadowRoot(one)
  // A slot may be filled in any order.
  const slotted = 'assignedNodes' in parent ? (parent as HTMLSlotElement).assignedNodes() : []
  const [place, itsPlace] = [slotted.indexOf(one as Element), slotted.indexOf(other as Element)]
  if (place >= 0 && itsPlace >= 0) return place < itsPlace
  if (place !== itsPlace) return place > itsPlace
  return (one.compareDocumentPosition(other) & 4) !== 0
}
