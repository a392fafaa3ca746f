/** All elements that a selector matches, also in open shadow roots; those of a root come after all of the tree around it. */
export function queryDeep(root: Document | Element | ShadowRoot, selector: string): Element[] {
  return [root, ...shadowRootsIn(root)].flatMap((each) => [...each.querySelectorAll(selector)])
}

/** The open shadow roots of a node and of all below it, those within each other included. */
export function shadowRootsIn(root: Document | Element | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = root instanceof Element && root.shadowRoot !== null ? [root.shadowRoot] : []
  const open: (Document | Element | ShadowRoot)[] = [root, ...found]
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    for (const { shadowRoot } of each.querySelectorAll('*')) {
      if (shadowRoot === null) continue
      found.push(shadowRoot)
      open.push(shadowRoot)
    }
  }
  return found
}
