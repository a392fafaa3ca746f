import type { Span } from '../../utils/model/text-block'
import { mostSentences } from '../../utils/protocol/limits'
import { sentences } from '../../utils/scoring/check/sentences'
import type { CheckTarget } from './target'

/** The sentences of a target, as offsets into its own part of the page's text. */
export function claimsOf({ span, text }: CheckTarget): Span[] {
  const blocks = text.blocks.flatMap(({ end, kind, start }) => {
    const within = { start: Math.max(start, span.start), end: Math.min(end, span.end) }
    return within.start < within.end ? [{ kind, ...within }] : []
  })
  return sentences(text.text, blocks)
    .map(({ end, start }) => ({ start: start - span.start, end: end - span.start }))
    .slice(0, mostSentences)
}

/** The part of the page's text that is checked. */
export function partOf({ span, text }: CheckTarget): string {
  return text.text.slice(span.start, span.end)
}

/** Offsets of the part as offsets of the page's text. */
export function onPage({ span }: CheckTarget, spans: readonly Span[]): Span[] {
  return spans.map(({ end, start }) => ({ start: start + span.start, end: end + span.start }))
}
