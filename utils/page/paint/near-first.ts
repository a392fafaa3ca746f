import { intersection } from './rectangle'
import { parentOf } from './visible-part'

/** Text nodes, those in elements that are in the window or less than its height away from it apart from the others. */
export function nearFirst(
  nodes: Iterable<Text>,
  view: Window,
): { readonly near: readonly Text[]; readonly far: readonly Text[] } {
  const { innerHeight, innerWidth } = view
  const around = { left: -innerWidth, top: -innerHeight, right: 2 * innerWidth, bottom: 2 * innerHeight }
  const known = new Map<Element, boolean>()
  const near: Text[] = []
  const far: Text[] = []
  for (const node of nodes) {
    const element = parentOf(node)
    const before = element === null ? false : known.get(element)
    const isNear = before ?? intersection(element?.getBoundingClientRect() ?? around, around) !== null
    if (element !== null) known.set(element, isNear)
    if (isNear) near.push(node)
    else far.push(node)
  }
  return { near, far }
}
