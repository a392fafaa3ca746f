import { classStems, overlap } from './class-stems'
import { composedChildren } from './composed-tree'

/** Whether two elements are of one kind: the same tag and role, and mostly the same classes and build. */
export function isAlike(a: Element, b: Element): boolean {
  return likenessTo(a)(b)
}

/** The same for many: whether an element is of the kind of this one. */
export function likenessTo(one: Element): (other: Element) => boolean {
  const stems = stemsOf(one)
  const build = buildOf(one)
  const role = one.getAttribute('role')
  return (other) => {
    if (one === other) return true
    if (one.localName !== other.localName || role !== other.getAttribute('role')) return false
    const others = stemsOf(other)
    const classes = overlap(stems, others)
    if (classes === 0) return false
    const shape = overlap(build, buildOf(other))
    const isNamed = stems.size > 0 || others.size > 0
    return isNamed ? (classes >= 0.5 && shape >= 0.2) || shape >= 0.8 : shape >= 0.3
  }
}

/** By what stands in the attribute: many elements have the same. */
const known = new Map<string, ReadonlySet<string>>()
const most = 2000

function stemsOf({ classList }: Element): ReadonlySet<string> {
  const before = known.get(classList.value)
  if (before !== undefined) return before
  const stems = classStems([...classList])
  // A page that makes up a class for each element would fill it.
  if (known.size === most) known.clear()
  known.set(classList.value, stems)
  return stems
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
