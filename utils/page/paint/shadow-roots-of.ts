import type { NodeText } from '../text/page-text'

const known = new WeakMap<NodeText, readonly ShadowRoot[]>()

/** The shadow roots that the pieces of a text stand in, and those around them. */
export function shadowRootsOf(text: NodeText): readonly ShadowRoot[] {
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
  addAround(text.root)
  for (const { node } of text.pieces) {
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
