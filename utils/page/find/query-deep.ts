/** All elements that a selector matches, also in open shadow roots; those of a root come after all of the tree around it. */
export function queryDeep(root: Document | Element | ShadowRoot, selector: string): Element[] {
  const found = [...root.querySelectorAll(selector)]
  for (const within of shadowRootsIn(root)) found.push(...queryDeep(within, selector))
  return found
}

/** The open shadow roots below a node, without those within them. */
export function shadowRootsIn(root: Document | Element | ShadowRoot): ShadowRoot[] {
  const own = root instanceof Element && root.shadowRoot !== null ? [root.shadowRoot] : []
  const within = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
  return [...own, ...within]
}
