/** Quotes this long are searched for one by one; shorter ones all at once. */
const long = 16

/** More places than these say nothing about which one is meant. */
const mostPlaces = 64

/**
 * Where each of some quotes stands in a text, in order; no more than `mostPlaces + 1` of each. Quotes of a token are many and
 * short: those of one length are looked up together while the text is walked once.
 */
export function occurrences(quotes: Iterable<string>, text: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  const lengths = new Map<number, Set<string>>()
  for (const quote of quotes) {
    if (quote === '' || found.has(quote)) continue
    found.set(quote, [])
    if (quote.length >= long) search(quote, text, found.get(quote) ?? [])
    else lengths.set(quote.length, (lengths.get(quote.length) ?? new Set()).add(quote))
  }
  for (const length of lengths.keys()) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const places = found.get(text.slice(at, at + length))
      if (places !== undefined && places.length <= mostPlaces) places.push(at)
    }
  }
  return found
}

function search(quote: string, text: string, places: number[]): void {
  let at = text.indexOf(quote)
  while (at >= 0 && places.length <= mostPlaces) {
    places.push(at)
    at = text.indexOf(quote, at + 1)
  }
}
