import { busyAnswers } from './busy-answers'
import { type ChatSite, chatSiteOf } from './chat-sites'
import { composedAncestors, composedContains } from './composed-tree'
import type { FoundTurn } from './found-turn'
import { listedMessages } from './listed-messages'
import { markedMessages } from './marked-messages'
import { messageContent } from './message-content'
import type { MessageRole } from './message-role'
import { siteMessages } from './site-messages'
import { textBlockAround } from './text-block'
import { type TextMeasure, textMeasure } from './text-measure'

/** A message of a chat, or a text of a page that is no chat. */
export interface FoundMessage {
  readonly element: Element
  readonly role: MessageRole | 'unknown'
  /** What of it is the text itself. */
  readonly content: Element
  /** The text of the user's message before it; `null` where there is none. */
  readonly previous: Element | null
  /** Whether it is still being written. */
  readonly isBusy: boolean
}

/**
 * The messages of a chat page in their order; none where a page is no chat.
 *
 * @param site `null` looks at the page as at one that is not known
 */
export function messagesOn(document: Document, site: ChatSite | null = chatSiteOf(document)): FoundMessage[] {
  const measure = textMeasure()
  const known = site === null ? [] : siteMessages(document, site, measure)
  // A page that has changed since it was looked at may still be read as an unknown one.
  const isKnown = known.length > 0
  const turns = isKnown ? known : unknownTurns(document, measure)
  const answers = turns.filter(({ role }) => role === 'assistant').map(({ element }) => element)
  const busy = busyAnswers(document, answers, isKnown ? site?.busy : undefined)
  let previous: Element | null = null
  return turns.map(({ element, role }) => {
    const message = {
      element,
      role,
      content: messageContent(element, measure, isKnown ? site?.content : undefined),
      previous,
      isBusy: busy.has(element),
    }
    if (role === 'user') previous = message.content
    return message
  })
}

function unknownTurns(document: Document, measure: TextMeasure): FoundTurn[] {
  const marked = markedMessages(document, measure)
  return marked.length > 0 ? marked : listedMessages(document, measure)
}

/** The message that an element is in, or else the text around it; `null` where there is nothing to read. */
export function messageAt(
  element: Element,
  site: ChatSite | null = chatSiteOf(element.ownerDocument),
): FoundMessage | null {
  const all = messagesOn(element.ownerDocument, site)
  const around = all.find((message) => composedContains(message.element, element))
  if (around !== undefined) return around
  // Beside a message, in the row that it has for itself.
  const within = all.filter((message) => composedAncestors(message.element).includes(element))
  if (within.length === 1) return within[0] ?? null
  const measure = textMeasure()
  const block = textBlockAround(element, measure)
  if (measure(block) === 0) return null
  return { element: block, role: 'unknown', content: block, previous: null, isBusy: false }
}
