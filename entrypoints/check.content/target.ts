import type { Span } from '../../utils/model/text-block'
import { type FoundMessage, messageAt, messagesOn } from '../../utils/page/find/message-finder'
import { pointedElement } from '../../utils/page/find/pointed-element'
import type { PageText } from '../../utils/page/text/page-text'
import { readSelection } from '../../utils/page/text/read-selection'
import { readText } from '../../utils/page/text/read-text'
import { trimmed } from '../../utils/page/text/trimmed'
import { clickedElement } from '../../utils/protocol/clicked-element'
import { handedMessage } from '../../utils/protocol/pressed-chip'

/** What is checked: a part of a page's text, and the message that it answers. */
export interface CheckTarget {
  readonly text: PageText
  readonly span: Span
  /** Empty where there is none. */
  readonly question: string
  /** The check that is there already, where a chip of it was pressed; `null` where there is none. */
  readonly recall: string | null
}

/** The message whose chip was pressed; else the selection; else the message that was clicked in; else the last answer on the page. `null` where there is no text. */
export function checkTarget(document: Document): CheckTarget | null {
  const pressed = handedMessage()
  if (pressed !== null) return ofMessage(messageAt(pressed.element), pressed.runId)
  const selected = readSelection(document)
  if (selected !== null) {
    const { text } = selected
    const element = text.type === 'field' ? text.field : text.root
    const message = element instanceof Element ? messageAt(element) : null
    // What was selected outside of an answer answers nobody.
    return {
      ...selected,
      question: message?.role === 'assistant' ? questionOf(message) : '',
      recall: null,
    }
  }
  const clicked = clickedElement() ?? pointedElement(document)?.element ?? null
  return ofMessage((clicked === null ? null : messageAt(clicked)) ?? lastAnswer(document), null)
}

/** Whether all of the text is checked, so that what is added to it belongs to it. */
export function isWhole({ span, text: { text } }: CheckTarget): boolean {
  const words = trimmed(text, { start: 0, end: text.length })
  return words !== null && span.start <= words.start && span.end >= words.end
}

function ofMessage(message: FoundMessage | null, recall: string | null): CheckTarget | null {
  if (message === null) return null
  const text = readText(message.content)
  if (text.text === '') return null
  return {
    text,
    span: { start: 0, end: text.text.length },
    question: message.role === 'user' ? '' : questionOf(message),
    recall,
  }
}

function questionOf({ previous }: FoundMessage): string {
  return previous === null ? '' : readText(previous).text
}

function lastAnswer(document: Document): FoundMessage | null {
  const messages = messagesOn(document)
  return messages.findLast(({ role }) => role === 'assistant') ?? messages.at(-1) ?? null
}
