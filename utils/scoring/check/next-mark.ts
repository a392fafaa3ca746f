/** The mark after or before one in the order of the text, round and round; `null` where there is none. */
export function nextMark(places: readonly number[], from: number | null, by: 1 | -1): number | null {
  const sorted = places.toSorted((a, b) => a - b)
  if (from === null) return (by === 1 ? sorted[0] : sorted.at(-1)) ?? null
  return by === 1
    ? (sorted.find((place) => place > from) ?? sorted[0] ?? null)
    : (sorted.findLast((place) => place < from) ?? sorted.at(-1) ?? null)
}
