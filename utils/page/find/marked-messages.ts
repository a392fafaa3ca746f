import { composedAncestors } from './composed-tree'
import { inDocumentOrder } from './document-order'
import type { FoundTurn } from './found-turn'
import { isChrome } from './is-chrome'
import { isShown } from './is-shown'
import { markedRole } from './marked-role'
import { queryDeep } from './query-deep'
import type { TextMeasure } from './text-measure'

const hints =
  'user human you sent outgoing assistant bot ai- -ai ai_ model agent response received incoming'.split(' ')
const speakers = 'role message-role author-role message-author-role author sender from turn speaker'.split(
  ' ',
)
/** All that might be marked; most pages have few of them. */
const selector = [
  ...['class', 'data-testid', 'aria-label'].flatMap((name) => hints.map((hint) => `[${name}*="${hint}" i]`)),
  ...[...speakers, 'step-type', 'message-type'].map((name) => `[data-${name}]`),
  'user-query',
  'model-response',
].join(', ')

/** The messages of a page whose elements tell who has written them; none unless both sides are there. */
export function markedMessages(document: Document, measure: TextMeasure): FoundTurn[] {
  const marked = queryDeep(document, selector).flatMap((element) => {
    const role = markedRole(element)
    return role === null ? [] : { element, role }
  })
  if (!hasBothSides(marked)) return []
  const written = marked.filter(
    ({ element }) => measure(element) > 0 && !isChrome(element) && isShown(element),
  )
  const turns = outermost(written)
  return hasBothSides(turns) ? turns : []
}

function hasBothSides(turns: readonly FoundTurn[]): boolean {
  return turns.some(({ role }) => role === 'user') && turns.some(({ role }) => role === 'assistant')
}

/** Marks within marks are parts of one message, but one that holds both sides is the whole conversation. */
function outermost(marked: readonly FoundTurn[]): FoundTurn[] {
  const roles = new Map(marked.map(({ element, role }) => [element, role]))
  for (const { element, role } of marked) {
    for (const around of composedAncestors(element)) {
      const other = roles.get(around)
      if (other !== undefined && other !== role) roles.delete(around)
    }
  }
  const kept = [...roles.keys()].filter(
    (element) => !composedAncestors(element).some((each) => roles.has(each)),
  )
  return inDocumentOrder(kept).map((element) => ({ element, role: roles.get(element) ?? 'unknown' }))
}
