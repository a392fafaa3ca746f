import { messageAt } from '../../utils/page/find/message-finder'
import { createAnchors } from '../../utils/page/paint/anchors'
import { type FoundAgain, findAgain } from '../../utils/page/paint/find-again'
import type { PageText, Span } from '../../utils/page/text/page-text'
import { partAfter } from '../../utils/page/text/part-after'
import { readField } from '../../utils/page/text/read-field'
import { readText } from '../../utils/page/text/read-text'
import { aroundSpans } from './around-spans'
import { claimsOf, onPage } from './claims-of'
import { type CheckTarget, isWhole } from './target'

/** What is checked as it stands in the page now: all of a text, or the part of it that it was; `null` where it is gone. */
export function targetAgain(target: CheckTarget): CheckTarget | null {
  const now = textAgain(target)
  const span = now && spanAgain(target, now)
  return now && span && { ...target, text: now.text, span, recall: null }
}

function textAgain(target: CheckTarget): FoundAgain | null {
  const { text } = target
  const there = (now: PageText) => ({ text: now, spans: [], isWide: false })
  if (text.type === 'field' && text.field.isConnected) return there(readField(text.field))
  if (text.type === 'nodes' && text.root.isConnected) {
    const message = isWhole(target) && text.root instanceof Element ? messageAt(text.root) : null
    const isWithin = message !== null && text.root.contains(message.content)
    return there(readText(isWithin ? message.content : text.root))
  }
  return findAgain(text, createAnchors(text.text, onPage(target, claimsOf(target))))
}

function spanAgain(target: CheckTarget, { isWide, spans, text: { text } }: FoundAgain): Span | null {
  if (isWide) return aroundSpans(spans)
  if (!isWhole(target)) return partAfter(target.span, target.text.text, text)
  return text === '' ? null : { start: 0, end: text.length }
}
