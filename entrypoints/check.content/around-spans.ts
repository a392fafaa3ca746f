import type { Span } from '../../utils/model/text-block'

/** From the first to the last of some stretches; `null` where there is none. */
export function aroundSpans(spans: readonly (Span | null)[]): Span | null {
  const found = spans.filter((span) => span !== null)
  if (found.length === 0) return null
  return {
    start: Math.min(...found.map(({ start }) => start)),
    end: Math.max(...found.map(({ end }) => end)),
  }
}
