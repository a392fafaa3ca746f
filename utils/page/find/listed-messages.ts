import { composedChildren } from './composed-tree'
import type { FoundTurn } from './found-turn'
import { likenessTo } from './is-alike'
import { isChrome } from './is-chrome'
import { isShown } from './is-shown'
import { queryDeep } from './query-deep'
import type { TextMeasure } from './text-measure'
import { nameRoles, sideRoles } from './turn-roles'

const words = ['chat', 'conversation', 'messages', 'thread', 'transcript']
const lists = ['[role="log"]', '[role="feed"]', ...words.map((word) => `[class*="${word}" i]`)].join(', ')
/** So many of the largest are looked into. */
const most = 5

/**
 * The messages of a page whose elements tell nothing, by how they stand: the list with the most text is followed down to
 * where its text divides into turns of two sides.
 */
export function listedMessages(document: Document, measure: TextMeasure): FoundTurn[] {
  const found = queryDeep(document, lists)
    .filter((each) => measure(each) > 0 && !isChrome(each) && isShown(each))
    .toSorted((a, b) => measure(b) - measure(a))
  for (const list of found.slice(0, most)) {
    const turns = turnsBelow(list, measure)
    if (turns.length > 0) return turns
  }
  return []
}

function turnsBelow(list: Element, measure: TextMeasure): FoundTurn[] {
  let around: Element | undefined = list
  while (around !== undefined) {
    const parts: Element[] = composedChildren(around).filter((each) => measure(each) > 0 && isShown(each))
    const turns = turnsOf(parts, measure)
    if (turns.length > 0) return turns
    around = parts.toSorted((a, b) => measure(b) - measure(a))[0]
  }
  return []
}

/** None unless they are of two kinds at most and both sides are there: a list of links divides just as well. */
function turnsOf(parts: readonly Element[], measure: TextMeasure): FoundTurn[] {
  const [first] = parts
  if (first === undefined || parts.length < 2) return []
  const isFirstKind = likenessTo(first)
  const others = parts.filter((each) => !isFirstKind(each))
  if (!others.every(likenessTo(others[0] ?? first))) return []
  for (const rolesOf of [nameRoles, sideRoles]) {
    const roles = rolesOf(parts, measure)
    if (!roles.includes('user') || !roles.includes('assistant')) continue
    return parts.map((element, index) => ({ element, role: roles[index] ?? 'unknown' }))
  }
  return []
}
