import { classStems, overlap } from './class-stems'
import { composedChildren } from './composed-tree'

/** Whether two elements are of one kind: the same tag and role, and mostly the same classes and build. */
export function isAlike(a: Element, b: Element): boolean {
  if (a === b) return true
  if (a.localName !== b.localName || a.getAttribute('role') !== b.getAttribute('role')) return false
  const [stems, others] = [classStems([...a.classList]), classStems([...b.classList])]
  const build = overlap(buildOf(a), buildOf(b))
  if (stems.size === 0 && others.size === 0) return build >= 0.3
  const classes = overlap(stems, others)
  return (classes >= 0.5 && build >= 0.2) || (classes > 0 && build >= 0.8)
}

const inline =
  'a, abbr, b, bdi, br, cite, code, em, i, kbd, mark, q, s, small, span, strong, sub, sup, time, u, wbr'

/** The tags two levels down, without those that stand within a line. */
function buildOf(element: Element): Set<string> {
  const children = composedChildren(element).filter((each) => !each.matches(inline))
  return new Set(
    children.flatMap((child) => {
      const below = composedChildren(child).filter((each) => !each.matches(inline))
      return [child.localName, ...below.map((each) => `${child.localName} ${each.localName}`)]
    }),
  )
}
