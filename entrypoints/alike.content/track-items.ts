import { alikeOf } from '../../utils/page/find/alike'
import { composedAncestors } from '../../utils/page/find/composed-tree'
import { likenessTo } from '../../utils/page/find/is-alike'
import { queryDeep } from '../../utils/page/find/query-deep'
import { fingerprint, isSame } from './fingerprint'
import { withNested } from './with-nested'

export interface TrackedItems {
  /** Where an item was last. */
  readonly elementOf: (index: number) => Element | null
  /** Whether it is still there, and still says what it said; looked at once for each change of the page. */
  readonly holds: (index: number) => boolean
  /** The page has changed: what is known of it is looked at again. */
  readonly refresh: () => void
  /** Looks for the items that are gone among what is like the others. @returns those that are not there */
  readonly search: () => ReadonlySet<number>
}

/**
 * Follows items through a page that draws them anew: a list that recycles its rows shows other texts in the same elements,
 * and the same texts in others.
 */
export function trackItems(elements: readonly Element[]): TrackedItems {
  const known = new Set(elements)
  const isItem = (other: Element) => known.has(other)
  const prints = elements.map((element) => fingerprint(element, isItem))
  const places = elements[0] === undefined ? [] : composedAncestors(elements[0])
  const now: Element[] = [...elements]
  /** Whether each element says what it should, since the last change of the page. */
  const checked = new Map<number, boolean>()
  const holds = (index: number) => {
    const element = now[index]
    const before = checked.get(index)
    if (before !== undefined || element === undefined) return before ?? false
    const is = element.isConnected && isSame(prints[index] ?? '', fingerprint(element, isItem))
    checked.set(index, is)
    return is
  }
  const missing = () => now.flatMap((_, index) => (holds(index) ? [] : [index]))

  return {
    elementOf: (index) => now[index] ?? null,
    holds,
    refresh: () => checked.clear(),
    search: () => {
      const lost = missing()
      const anchor = anchorOf(now, places)
      if (lost.length === 0 || anchor === null) return new Set(lost)
      const held = new Set(now.filter((_, index) => holds(index)))
      const free = withNested(alikeOf(anchor)).filter((each) => !held.has(each))
      for (const each of free) known.add(each)
      for (const element of free) {
        const said = fingerprint(element, isItem)
        if (said === '') continue
        const at = lost.findIndex((index) => isSame(prints[index] ?? '', said))
        const [index] = at < 0 ? [] : lost.splice(at, 1)
        if (index === undefined) continue
        now[index] = element
        checked.set(index, true)
      }
      return new Set(lost)
    },
  }
}

/** An item that is still there, whatever it says, else the first like it in what is left of what was around it. */
function anchorOf(items: readonly Element[], around: readonly Element[]): Element | null {
  const [first] = items
  const item = items.find(({ isConnected }) => isConnected)
  const place = around.find(({ isConnected }) => isConnected)
  if (item !== undefined || first === undefined || place === undefined) return item ?? null
  return queryDeep(place, first.localName).find(likenessTo(first)) ?? null
}
