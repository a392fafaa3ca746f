import type { ChatSite } from './chat-sites'
import { composedAncestors } from './composed-tree'
import { inDocumentOrder } from './document-order'
import type { FoundTurn } from './found-turn'
import { isShown } from './is-shown'
import { queryDeep } from './query-deep'
import type { TextMeasure } from './text-measure'

/** The messages of a well-known chat page, the outermost of those within each other. */
export function siteMessages(document: Document, site: ChatSite, measure: TextMeasure): FoundTurn[] {
  const roles = new Map<Element, FoundTurn['role']>()
  for (const role of ['user', 'assistant'] as const) {
    for (const element of queryDeep(document, site[role])) roles.set(element, role)
  }
  const outermost = [...roles.keys()].filter(
    (element) =>
      measure(element) > 0 && isShown(element) && !composedAncestors(element).some((each) => roles.has(each)),
  )
  return inDocumentOrder(outermost).map((element) => ({ element, role: roles.get(element) ?? 'unknown' }))
}
