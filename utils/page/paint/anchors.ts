import type { Span } from '../text/page-text'
import { reanchor } from '../text/reanchor'

/** Words in the text that they were last found in: the words around them tell them from the same words elsewhere. */
interface Quote extends Span {
  readonly text: string
}

/** Stretches of a text, held by their words. */
export interface Anchors {
  /** Where they are in another text; `null` for those whose words are not in it, which may come back. */
  readonly findIn: (text: string) => readonly (Span | null)[]
  /** Takes what was found for what there is now. */
  readonly settle: (text: string, found: readonly (Span | null)[]) => void
  /** As when nothing is found. */
  readonly none: () => readonly null[]
  readonly add: (text: string, spans: readonly Span[]) => void
}

/** A stretch is looked for by its first surroundings, and where these are lost by its last. */
export function createAnchors(text: string, spans: readonly Span[]): Anchors {
  const first: Quote[] = []
  const last: Quote[] = []
  const add: Anchors['add'] = (text, more) => {
    for (const { start, end } of more) {
      const quote = { text, start, end }
      first.push(quote)
      last.push(quote)
    }
  }
  add(text, spans)
  return {
    add,
    none: () => first.map(() => null),
    findIn: (after) => {
      const found = locate(first, after)
      const moved = last.map((quote, index) =>
        found[index] === null && quote !== first[index] ? quote : null,
      )
      const taken = new Set(found.map(keyOf))
      for (const [index, span] of locate(moved, after).entries()) {
        if (span !== null && !taken.has(keyOf(span))) found[index] = span
      }
      return found
    },
    settle: (after, found) => {
      for (const [index, span] of found.entries()) {
        if (span !== null) last[index] = { text: after, start: span.start, end: span.end }
      }
    },
  }
}

function spanOf(quote: Quote | null | undefined): Span[] {
  return quote == null ? [] : [{ start: quote.start, end: quote.end }]
}

function keyOf(span: Span | null): string {
  return span === null ? '' : `${span.start}-${span.end}`
}

/** Those from the same text are looked for together. */
function locate(quotes: readonly (Quote | null)[], after: string): (Span | null)[] {
  const found: (Span | null)[] = quotes.map(() => null)
  const groups = new Map<string, number[]>()
  for (const [index, quote] of quotes.entries()) {
    if (quote === null) continue
    const others = groups.get(quote.text)
    if (others === undefined) groups.set(quote.text, [index])
    else others.push(index)
  }
  for (const [before, indices] of groups) {
    indices.sort((a, b) => (quotes[a]?.start ?? 0) - (quotes[b]?.start ?? 0))
    const spans = indices.flatMap((index) => spanOf(quotes[index]))
    for (const [place, span] of reanchor(spans, before, after).entries()) {
      const index = indices[place]
      if (index !== undefined) found[index] = span
    }
  }
  return found
}
