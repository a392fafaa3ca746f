/** All elements that a selector matches, also in open shadow roots; those of a root come after all of the tree around it. */
export function queryDeep(root: Document | Element | ShadowRoot, selector: string): Element[] {
  return [root, ...shadowRootsIn(root)].flatMap((each) => [...each.querySelectorAll(selector)])
}

/** The open shadow roots of a node and of all below it, each before those within it, else as they stand. */
export function shadowRootsIn(root: Document | Element | ShadowRoot): ShadowRoot[] {
  const found: ShadowRoot[] = []
  // Not by recursion: a page can nest deeper than calls can.
  const open = rootsOf(root)
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    found.push(each)
    for (const within of rootsOf(each)) open.push(within)
  }
  return found
}

/** Those that no other is around, from the last to the first. */
function rootsOf(root: Document | Element | ShadowRoot): ShadowRoot[] {
  const hosts = [...(root instanceof Element ? [root] : []), ...root.querySelectorAll('*')]
  return hosts.flatMap(({ shadowRoot }) => shadowRoot ?? []).toReversed()
}
