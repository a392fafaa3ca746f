import type { Span } from '../../utils/model/text-block'
import { type FoundMessage, messageAt, messagesOn } from '../../utils/page/find/message-finder'
import { pointedElement } from '../../utils/page/find/pointed-element'
import type { PageText } from '../../utils/page/text/page-text'
import { readSelection } from '../../utils/page/text/read-selection'
import { readText } from '../../utils/page/text/read-text'
import { clickedElement } from '../../utils/protocol/clicked-element'

/** What is checked: a part of a page's text, and the message that it answers. */
export interface CheckTarget {
  readonly text: PageText
  readonly span: Span
  /** Empty where there is none. */
  readonly question: string
}

/** The selection; else the message that was clicked in; else the last answer on the page. `null` where there is no text. */
export function checkTarget(document: Document): CheckTarget | null {
  const selected = readSelection(document)
  if (selected !== null) {
    const { text } = selected
    const element = text.type === 'field' ? text.field : text.root
    const message = element instanceof Element ? messageAt(element) : null
    // What was selected outside of an answer answers nobody.
    return { ...selected, question: message?.role === 'assistant' ? questionOf(message) : '' }
  }
  const clicked = clickedElement() ?? pointedElement(document)?.element ?? null
  const message = (clicked === null ? null : messageAt(clicked)) ?? lastAnswer(document)
  if (message === null) return null
  const text = readText(message.content)
  if (text.text === '') return null
  return {
    text,
    span: { start: 0, end: text.text.length },
    question: message.role === 'user' ? '' : questionOf(message),
  }
}

function questionOf({ previous }: FoundMessage): string {
  return previous === null ? '' : readText(previous).text
}

function lastAnswer(document: Document): FoundMessage | null {
  const messages = messagesOn(document)
  return messages.findLast(({ role }) => role === 'assistant') ?? messages.at(-1) ?? null
}
