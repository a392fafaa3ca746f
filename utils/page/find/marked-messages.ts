import { composedAncestors } from './composed-tree'
import { inDocumentOrder } from './document-order'
import { isChrome } from './is-chrome'
import { type MessageRole, messageRole } from './message-role'
import { queryDeep } from './query-deep'
import { isShown, type TextMeasure } from './text-measure'

export interface FoundTurn {
  readonly element: Element
  readonly role: MessageRole | 'unknown'
}

const hints = [
  'user',
  'human',
  'you',
  'sent',
  'outgoing',
  'assistant',
  'bot',
  'ai-',
  '-ai',
  'model',
  'agent',
  'response',
  'received',
  'incoming',
]
/** All that might be marked; most pages have few of them. */
const selector = [
  ...hints.flatMap((hint) => [
    `[class*="${hint}" i]`,
    `[data-testid*="${hint}" i]`,
    `[aria-label*="${hint}" i]`,
  ]),
  ...[
    'role',
    'message-role',
    'author-role',
    'message-author-role',
    'author',
    'sender',
    'from',
    'turn',
    'speaker',
  ].map((name) => `[data-${name}]`),
  '[data-step-type]',
  '[data-message-type]',
  'user-query',
  'model-response',
].join(', ')

/** The messages of a page whose elements tell who has written them; none unless both sides are there. */
export function markedMessages(document: Document, measure: TextMeasure): FoundTurn[] {
  const marked = queryDeep(document, selector).flatMap((element) => {
    const role = markedRole(element)
    return role === null ? [] : { element, role }
  })
  if (new Set(marked.map(({ role }) => role)).size < 2) return []
  const written = marked.filter(
    ({ element }) => measure(element) > 0 && !isChrome(element) && isShown(element),
  )
  const turns = outermost(written)
  return new Set(turns.map(({ role }) => role)).size < 2 ? [] : turns
}

export function markedRole(element: Element): MessageRole | null {
  const attributes = [...element.attributes].filter(
    ({ name, value }) => name.startsWith('data-') && /^\S{1,40}$/.test(value),
  )
  return messageRole({
    tag: element.localName,
    classes: [...element.classList],
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    label: element.getAttribute('aria-label') ?? '',
  })
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
