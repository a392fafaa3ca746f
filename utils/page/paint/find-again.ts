import { nodesAround } from '../text/nodes-around'
import type { NodeText, PageText, Span } from '../text/page-text'
import { readField } from '../text/read-field'
import { readText } from '../text/read-text'
import type { Anchors } from './anchors'

/** A text that took the place of another one. */
export interface FoundAgain {
  readonly text: PageText
  readonly spans: readonly (Span | null)[]
  /** Whether it is what is around the place, with more in it than the text that was there. */
  readonly isWide: boolean
}

/**
 * Looks for the words of a text whose root is no longer in the page, in what is nearest to where it was: a framework that
 * draws anew puts new nodes in the place of old ones. `null` where the words are not there; one stretch of several may stand
 * in quite another text.
 */
export function findAgain(text: PageText, anchors: Anchors): FoundAgain | null {
  const depth = text.around.findIndex((node) => node.isConnected)
  const around = placeOf(text.around[depth])
  if (around === null) return null
  if (text.type === 'field') {
    for (const field of around.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      text.field.localName,
    )) {
      const found = within(readField(field), anchors, false)
      if (found !== null) return found
    }
    return null
  }
  const wide = readText(around)
  const found = within(wide, anchors, true)
  if (found === null) return null
  const path = pathTo(wide, found.spans).toReversed()
  const from = path.indexOf(around)
  // As deep as the root was, so that the text is as long as it was and not that of all around it.
  const root = path.slice(from, from + depth + 1).findLast((node) => node instanceof Element)
  if (root === undefined || root === around) return found
  const narrow = within(readText(root), anchors, false)
  return narrow !== null && count(narrow) >= count(found) ? narrow : found
}

function within(text: PageText, anchors: Anchors, isWide: boolean): FoundAgain | null {
  const spans = anchors.findIn(text.text)
  return isThere(spans) ? { text, spans, isWide } : null
}

/** Whether one after another of several stretches were found, or the only one. */
function isThere(spans: readonly (Span | null)[]): boolean {
  const found = spans.filter((span) => span !== null)
  if (spans.length < 2) return found.length > 0
  return found.some(({ start }, index) => (found[index - 1]?.end ?? Infinity) <= start)
}

function count({ spans }: FoundAgain): number {
  return spans.filter((span) => span !== null).length
}

function placeOf(node: Node | undefined): Element | ShadowRoot | null {
  if (node === undefined) return null
  if (node.nodeType === Node.DOCUMENT_NODE) return (node as Document).body
  return node as Element | ShadowRoot
}

/** The nodes around all that was found, from the inside out. */
function pathTo({ pieces }: NodeText, spans: readonly (Span | null)[]): readonly Node[] {
  const found = spans.filter((span) => span !== null)
  const start = Math.min(...found.map((span) => span.start))
  const end = Math.max(...found.map((span) => span.end))
  const first = pieces.find((piece) => piece.end > start)
  const last = pieces.findLast((piece) => piece.start < end)
  if (first === undefined || last === undefined) return []
  const around = new Set(nodesAround(last.node))
  return nodesAround(first.node).filter((node) => around.has(node))
}
