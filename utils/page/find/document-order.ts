import { composedAncestors } from './composed-tree'

/** Sorts elements as they are read, also over the borders of shadow roots. */
export function inDocumentOrder(elements: readonly Element[]): Element[] {
  const paths = new Map(
    elements.map((element) => [element, [element, ...composedAncestors(element)].toReversed()]),
  )
  return elements.toSorted((a, b) => compare(paths.get(a) ?? [], paths.get(b) ?? []))
}

function compare(path: readonly Element[], other: readonly Element[]): number {
  const at = path.findIndex((each, index) => each !== other[index])
  const [here, there] = [path[at], other[at]]
  // Otherwise one holds the other, and what holds comes first.
  if (here === undefined) return path.length - other.length
  if (there === undefined) return 1
  return here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
