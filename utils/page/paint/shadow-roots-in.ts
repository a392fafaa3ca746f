/** The open shadow roots in a part of a page, also those without text yet. */
export function shadowRootsIn(root: ParentNode): readonly ShadowRoot[] {
  const found: ShadowRoot[] = []
  const visit = (place: ParentNode) => {
    for (const { shadowRoot } of place.querySelectorAll('*')) {
      if (shadowRoot === null) continue
      found.push(shadowRoot)
      visit(shadowRoot)
    }
  }
  const own = 'shadowRoot' in root ? (root as Element).shadowRoot : null
  if (own !== null) {
    found.push(own)
    visit(own)
  }
  visit(root)
  return found
}
