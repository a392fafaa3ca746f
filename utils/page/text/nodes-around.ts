/** A node and the nodes around it, over the edges of shadow roots, up to the document. */
export function nodesAround(node: Node): readonly Node[] {
  const chain: Node[] = []
  for (let each: Node | null = node; each !== null; each = outer(each)) chain.push(each)
  return chain
}

function outer(node: Node): Node | null {
  return node.parentNode ?? ('host' in node ? (node as ShadowRoot).host : null)
}
