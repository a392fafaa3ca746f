import { messageAt } from '../../utils/page/find/message-finder'
import { readField } from '../../utils/page/text/read-field'
import { readText } from '../../utils/page/text/read-text'
import type { CheckTarget } from './target'

/** The same place of the page as it stands now, whole; `null` where it is gone. */
export function targetAgain({ question, text }: CheckTarget): CheckTarget | null {
  const whole = (now: CheckTarget['text']): CheckTarget | null =>
    now.text === '' ? null : { text: now, span: { start: 0, end: now.text.length }, question, recall: null }
  if (text.type === 'field') return text.field.isConnected ? whole(readField(text.field)) : null
  if (!text.root.isConnected) return null
  const message = text.root instanceof Element ? messageAt(text.root) : null
  return whole(
    readText(message !== null && text.root.contains(message.content) ? message.content : text.root),
  )
}
