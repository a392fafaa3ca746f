/** The text of one piece after it was fitted. `bytes` are set where a character is split over several pieces. */
export interface FittedText {
  readonly text: string
  readonly bytes: readonly number[] | null
}

/** A piece, or the pieces over which characters are split: each of those decodes to U+FFFD by itself. */
interface Group {
  readonly count: number
  /** `null` where the server does not tell the text. */
  readonly prefix: string | null
  /** How many U+FFFD follow the prefix, each standing for one to three bytes. */
  readonly torn: number
}

/** Which place a group was reached from, and whether there is another way to it. */
interface Step {
  readonly from: number
  readonly isOnly: boolean
}

/** Characters. */
const longestUnknown = 64

/** With so many ways open at once a text is given up. */
const mostPlaces = 256

/**
 * Fits the texts of tokens, decoded one by one, to the text that they were made from. Decoding by itself loses the space
 * before a word on some servers, and halves of characters on others; both are given back from the text.
 *
 * @param pieces in order; the first may be unknown
 * @returns a text for each piece, which join to exactly `text`; `null` where they do not fit, or in more than one way
 */
export function fitTexts(pieces: readonly (string | null)[], text: string): FittedText[] | null {
  if (pieces.indexOf(null, 1) > 0) return null
  const known = pieces.join('')
  const unknown = pieces[0] === null ? text.length - known.length : 0
  if (unknown <= longestUnknown && text.slice(unknown) === known) {
    return pieces.map((piece) => ({ text: piece ?? text.slice(0, unknown), bytes: null }))
  }
  const groups = groupsOf(pieces)
  const places = walk(groups, text)
  return places === null
    ? null
    : groups.flatMap((group, index) => split(group, text.slice(places[index], places[index + 1])))
}

function groupsOf(pieces: readonly (string | null)[]): Group[] {
  const groups: Group[] = []
  for (const piece of pieces) {
    const before = groups.at(-1)
    const [, prefix = piece, marks = ''] = /^([^\uFFFD]*)(\uFFFD+)$/.exec(piece ?? '') ?? []
    if (before !== undefined && before.torn > 0 && marks !== '' && prefix === '') {
      groups[groups.length - 1] = { ...before, count: before.count + 1, torn: before.torn + marks.length }
    } else groups.push({ count: 1, prefix, torn: marks.length })
  }
  return groups
}

/** The places between the groups, from 0 to the end of the text; `null` where there is no way or more than one. */
function walk(groups: readonly Group[], text: string): number[] | null {
  let reached = new Map<number, Step>([[0, { from: 0, isOnly: true }]])
  const trail: Map<number, Step>[] = []
  for (const group of groups) {
    const next = new Map<number, Step>()
    for (const [from, { isOnly }] of reached) {
      for (const to of endsOf(group, text, from)) next.set(to, { from, isOnly: isOnly && !next.has(to) })
    }
    if (next.size === 0 || next.size > mostPlaces) return null
    trail.push(next)
    reached = next
  }
  let place = text.length
  const places = [place]
  for (const steps of trail.toReversed()) {
    const step = steps.get(place)
    if (step === undefined || !step.isOnly) return null
    place = step.from
    places.push(place)
  }
  return place === 0 ? places.toReversed() : null
}

function endsOf({ prefix, torn }: Group, text: string, from: number): number[] {
  if (prefix === null) {
    return Array.from(
      { length: Math.min(longestUnknown, text.length - from) + 1 },
      (_, length) => from + length,
    )
  }
  const starts = text[from] === ' ' ? [from, from + 1] : [from]
  return starts
    .filter((start) => text.startsWith(prefix, start))
    .flatMap((start) => (torn === 0 ? [start + prefix.length] : tornEnds(text, start + prefix.length, torn)))
}

function tornEnds(text: string, from: number, torn: number): number[] {
  const ends: number[] = []
  let bytes = 0
  for (let at = from; at < text.length && bytes < torn * 3;) {
    const point = text.codePointAt(at) ?? 0
    if (point < 0x80) break
    bytes += point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    at += point < 0x10000 ? 1 : 2
    if (bytes >= torn && bytes <= torn * 3) ends.push(at)
  }
  return ends
}

/** A split character is the last piece's text. Which bytes are whose is not told: all but the last get one each. */
function split({ count, prefix, torn }: Group, text: string): FittedText[] {
  if (torn === 0) return [{ text, bytes: null }]
  const bytes = new TextEncoder().encode(text)
  const lead =
    new TextEncoder().encode(prefix ?? '').length + (text.startsWith(' ') && prefix?.[0] !== ' ' ? 1 : 0)
  return Array.from({ length: count }, (_, index) => ({
    text: index === count - 1 ? text : '',
    bytes: Array.from(
      bytes.slice(index === 0 ? 0 : lead + index, index === count - 1 ? bytes.length : lead + index + 1),
    ),
  }))
}
