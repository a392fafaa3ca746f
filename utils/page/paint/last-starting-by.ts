import type { Span } from '../text/page-text'

/** The last of the spans, sorted by start, that starts at or before an offset; -1 where none does. */
export function lastStartingBy(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}
