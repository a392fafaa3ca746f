/** What a node holds in the order in which it is drawn: open shadow roots and what fills their slots. */
export function flatChildren(node: Element | ShadowRoot): readonly Node[] {
  if (isElement(node)) {
    if (node.shadowRoot !== null) return [...node.shadowRoot.childNodes]
    if (node.localName === 'slot' && 'assignedNodes' in node) {
      const assigned = (node as HTMLSlotElement).assignedNodes()
      if (assigned.length > 0) return assigned
    }
    if (node.localName === 'details' && !node.hasAttribute('open')) return closedChildren(node)
  }
  return [...node.childNodes]
}

/** A page's styles may show what closed details hold. */
function closedChildren(details: Element): Node[] {
  const children = [...details.children]
  const summary = children.find(({ localName }) => localName === 'summary')
  return children.filter((child) => child === summary || child.checkVisibility())
}

/**
 * What is around a node as it is drawn: the slot that it fills, or what holds it. A node that its parent's shadow root has no
 * slot for is within that parent all the same, after all that is drawn there.
 */
export function flatParent(node: Node): Node | null {
  const { parentNode } = node
  if (parentNode === null) return isShadowRoot(node) ? node.host : null
  if (!isElement(parentNode) || parentNode.shadowRoot === null) return parentNode
  return (node as Element | Text).assignedSlot ?? parentNode
}

/** The nodes around a node, from the outermost in, and the node itself. */
export function flatPath(node: Node): readonly Node[] {
  const path: Node[] = []
  for (let each: Node | null = node; each !== null; each = flatParent(each)) path.push(each)
  return path.toReversed()
}

/** `instanceof` would say no to a node of another frame. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node
}
