const base = 0x01000193

/**
 * Where characters that a text has once stand in another text that has them once: pairs of places, in the order of the first.
 *
 * @param length how many characters
 */
export function seedMatches(
  one: string,
  other: string,
  length: number,
): readonly (readonly [number, number])[] {
  const places = new Map<number, number>()
  eachSeed(one, length, (hash, at) => places.set(hash, places.has(hash) ? -1 : at))
  const matches = new Map<number, number>()
  eachSeed(other, length, (hash, at) => {
    const place = places.get(hash) ?? -1
    if (place >= 0) matches.set(place, matches.has(place) ? -1 : at)
  })
  return [...matches]
    .filter(([place, at]) => at >= 0 && other.startsWith(one.slice(place, place + length), at))
    .toSorted(([a], [b]) => a - b)
}

/** Calls with a number for each stretch of a length; the same for the same characters. */
function eachSeed(text: string, length: number, call: (hash: number, at: number) => void): void {
  let leading = 1
  for (let count = 0; count < length; count += 1) leading = Math.imul(leading, base)
  let hash = 0
  for (let index = 0; index < text.length; index += 1) {
    hash = (Math.imul(hash, base) + text.charCodeAt(index)) | 0
    if (index >= length) hash = (hash - Math.imul(text.charCodeAt(index - length), leading)) | 0
    if (index >= length - 1) call(hash, index - length + 1)
  }
}
