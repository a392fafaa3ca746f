import type { PageText } from '../text/page-text'

const known = new WeakMap<PageText, readonly ShadowRoot[]>()

/** The shadow roots that a text stands in, and those around them. */
export function shadowRootsOf(text: PageText): readonly ShadowRoot[] {
  const found = known.get(text)
  if (found !== undefined) return found
  const roots = new Set<ShadowRoot>()
  const parents = new Set<Node>()
  const addAround = (node: Node) => {
    for (let root = node.getRootNode(); isShadowRoot(root); root = root.host.getRootNode()) {
      if (roots.has(root)) return
      roots.add(root)
    }
  }
  addAround(text.type === 'field' ? text.field : text.root)
  for (const { node } of text.type === 'field' ? [] : text.pieces) {
    const { parentNode } = node
    if (parentNode === null || parents.has(parentNode)) continue
    parents.add(parentNode)
    addAround(parentNode)
  }
  const all = [...roots]
  known.set(text, all)
  return all
}

/** `instanceof` would say no to the root of another world's document. */
function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === 11 && 'host' in node
}
