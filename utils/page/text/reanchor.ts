import { commonEnd } from './common-ends'
import { firstOf } from './first-of'
import { inOrder } from './in-order'
import { matchingRuns, type Run } from './matching-runs'
import type { Span } from './page-text'
import { quotePlaces, type Search } from './quote-places'
import { withoutRivals } from './without-rivals'

/** Characters that may be searched for all stretches together; what has been rewritten more than that is not looked for. */
const mostEffort = 1e8

/**
 * Where stretches of a text stand after it changed: where they were with what is still the same around them, else where their
 * words and most of what is around them are; of several such places the one that keeps their order.
 * `null` for a stretch whose words are gone, or cannot be told from the same words elsewhere. The words at a place are always
 * the same.
 */
export function reanchor(spans: readonly Span[], before: string, after: string): (Span | null)[] {
  if (before === after) return [...spans]
  const runs = matchingRuns(before, after)
  const search: Search = { before, after, runs, tail: commonEnd(before, after), effort: mostEffort }
  const places = spans.map((span) => {
    const index = firstOf(0, runs.length, (at) => (runs[at]?.end ?? Infinity) >= span.end)
    return placeInRun(span, runs[index]) ?? quotePlaces(span, index, search)
  })
  const isPlain = areApart(runs) && places.every(({ agreement }) => agreement === Infinity)
  const starts = isPlain
    ? places.map((place) => place.starts[0] ?? null)
    : withoutRivals(spans, places, inOrder(spans, places))
  return spans.map(({ start, end }, index) => {
    const place = starts[index]
    return place == null ? null : { start: place, end: place + end - start }
  })
}

function placeInRun({ start }: Span, run: Run | undefined) {
  return run === undefined || run.start > start ? null : { starts: [start + run.shift], agreement: Infinity }
}

/** Whether no characters of what the text became belong to two runs. */
function areApart(runs: readonly Run[]): boolean {
  return runs.every(({ start, shift }, index) => {
    const last = runs[index - 1]
    return last === undefined || last.end + last.shift <= start + shift
  })
}
