import type { Span } from './page-text'
import type { Places } from './quote-places'

interface Placed {
  readonly span: Span
  readonly place: number
}

/** One place for each stretch: of several the only one that keeps the order of the stretches beside it, else `null`. */
export function inOrder(spans: readonly Span[], places: readonly Places[]): readonly (number | null)[] {
  const found = places.map(({ starts }) => (starts.length === 1 ? (starts[0] ?? null) : null))
  const placed = (index: number): Placed | null => {
    const [span, place] = [spans[index], found[index]]
    return span === undefined || place == null ? null : { span, place }
  }
  const order = [...spans.keys()].toSorted((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0))
  const following: (Placed | null)[] = []
  let next: Placed | null = null
  for (const index of order.toReversed()) {
    following[index] = next
    next = placed(index) ?? next
  }
  let previous: Placed | null = null
  for (const index of order) {
    const [span, several] = [spans[index], places[index]?.starts ?? []]
    if (span !== undefined && several.length > 1) {
      const beside = [previous, following[index] ?? null]
      const kept = several.filter((place) => beside.every((other) => keepsOrder({ span, place }, other)))
      found[index] = kept.length === 1 ? (kept[0] ?? null) : null
    }
    previous = placed(index) ?? previous
  }
  return found
}

/** Stretches that share characters move together; others stay before or after each other. */
function keepsOrder({ span, place }: Placed, other: Placed | null): boolean {
  if (other === null) return true
  const length = span.end - span.start
  const otherLength = other.span.end - other.span.start
  if (other.span.end <= span.start) return other.place + otherLength <= place
  if (span.end <= other.span.start) return place + length <= other.place
  return place - span.start === other.place - other.span.start
}
