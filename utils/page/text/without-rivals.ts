import type { Span } from './page-text'
import type { Places } from './quote-places'

interface Claim {
  readonly start: number
  readonly agreement: number
  isTied: boolean
}

/** Takes a place that several stretches were found at from all but the one that agrees best with it; from all if none does. */
export function withoutRivals(
  spans: readonly Span[],
  places: readonly Places[],
  found: readonly (number | null)[],
): readonly (number | null)[] {
  const claims = new Map<number, Map<number, Claim>>()
  for (const [index, { start, end }] of spans.entries()) {
    const place = found[index]
    if (place == null) continue
    const agreement = places[index]?.agreement ?? 0
    const there = claims.get(place) ?? new Map<number, Claim>()
    claims.set(place, there)
    const claim = there.get(end - start)
    if (claim === undefined || claim.agreement < agreement) {
      there.set(end - start, { start, agreement, isTied: false })
    } else if (claim.agreement === agreement && claim.start !== start) claim.isTied = true
  }
  return found.map((place, index) => {
    const span = spans[index]
    const claim =
      place == null || span === undefined ? undefined : claims.get(place)?.get(span.end - span.start)
    return claim?.start === span?.start && claim?.isTied === false ? (place ?? null) : null
  })
}
