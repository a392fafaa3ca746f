/** The element around a node as it is drawn: out of shadow roots and through the slots of others. */
export function composedParent(node: Element): Element | null {
  if (node.assignedSlot !== null) return node.assignedSlot
  if (node.parentElement !== null) return node.parentElement
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}

/** The elements within an element as they are drawn; an open shadow root stands for what it hides. */
export function composedChildren(element: Element): Element[] {
  if (element.shadowRoot !== null) return [...element.shadowRoot.children]
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedElements()
    if (assigned.length > 0) return assigned
  }
  return [...element.children]
}

/** The nodes within an element in the same way. */
export function composedNodes(element: Element): Node[] {
  if (element.shadowRoot !== null) return [...element.shadowRoot.childNodes]
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes()
    if (assigned.length > 0) return assigned
  }
  return [...element.childNodes]
}

/** Whether an element is another one or within it. */
export function composedContains(outer: Element, inner: Element): boolean {
  for (let each: Element | null = inner; each !== null; each = composedParent(each)) {
    if (each === outer) return true
  }
  return false
}

/** The nearest element, itself included, that a selector matches. */
export function composedClosest(element: Element, selector: string): Element | null {
  for (let each: Element | null = element; each !== null; each = composedParent(each)) {
    if (each.matches(selector)) return each
  }
  return null
}

/** The elements around an element, from the inside out. */
export function composedAncestors(element: Element): Element[] {
  const found: Element[] = []
  for (let each = composedParent(element); each !== null; each = composedParent(each)) found.push(each)
  return found
}
