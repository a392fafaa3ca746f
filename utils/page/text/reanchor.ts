import { occurrences } from './occurrences'
import type { Span } from './page-text'

/** Characters on either side of a quote that tell its place from others. */
const context = 32

/**
 * Where stretches of a text stand after it changed: where they were; else where all that comes after them still follows; else
 * at the one place with the same words whose surroundings agree best and that keeps their order. Where two places are as
 * good, or none has the words, the stretch is lost: `null`. The words at a place that is returned are always the same.
 *
 * @param spans in order of their starts
 */
export function reanchor(spans: readonly Span[], before: string, after: string): (Span | null)[] {
  const head = commonStart(before, after)
  const tail = commonEnd(before, after)
  const moved = after.length - before.length
  const isInTail = ({ start }: Span) => start >= before.length - tail
  const found = spans.map((span): Span | null => {
    if (span.end <= head) return span
    return isInTail(span) ? { start: span.start + moved, end: span.end + moved } : null
  })
  const quoteOf = ({ end, start }: Span) => before.slice(start, end)
  const places = occurrences(spans.filter((_, index) => found[index] === null).map(quoteOf), after)
  let least = 0
  const ends = latestStarts(found, after.length)
  return spans.map((span, index) => {
    let place = found[index] ?? null
    if (place === null) {
      const start = bestPlace(span, places.get(quoteOf(span)) ?? [], {
        before,
        after,
        least,
        most: ends[index] ?? 0,
      })
      place = start === null ? null : { start, end: start + span.end - span.start }
    }
    if (place !== null) least = Math.max(least, place.end)
    return place
  })
}

interface Search {
  readonly before: string
  readonly after: string
  /** The place has to be between these, so that what stands in order stays so. */
  readonly least: number
  readonly most: number
}

function bestPlace(
  span: Span,
  places: readonly number[],
  { after, before, least, most }: Search,
): number | null {
  const length = span.end - span.start
  let best: { readonly start: number; readonly agreement: number } | null = null
  let isTied = false
  for (const start of places) {
    if (start < least || start + length > most) continue
    const agreement = agreementAt(span, start, before, after)
    if (best === null || agreement > best.agreement) {
      best = { start, agreement }
      isTied = false
    } else if (agreement === best.agreement) isTied = true
  }
  return isTied ? null : (best?.start ?? null)
}

function agreementAt({ end, start }: Span, place: number, before: string, after: string): number {
  const stop = place + end - start
  let left = 0
  while (
    left < context &&
    start > left &&
    place > left &&
    before[start - left - 1] === after[place - left - 1]
  )
    left += 1
  let right = 0
  while (right < context && end + right < before.length && before[end + right] === after[stop + right])
    right += 1
  return left + right
}

/** For each stretch, where the next one that is known starts. */
function latestStarts(found: readonly (Span | null)[], length: number): number[] {
  const latest: number[] = []
  let next = length
  for (let index = found.length - 1; index >= 0; index -= 1) {
    latest[index] = next
    next = found[index]?.start ?? next
  }
  return latest
}

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[length] === b[length]) length += 1
  return length
}

function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && a[a.length - length - 1] === b[b.length - length - 1]) length += 1
  return length
}
