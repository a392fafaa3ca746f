import { commonEnd, commonStart } from './common-ends'
import { firstOf } from './first-of'
import type { Run } from './matching-runs'
import type { Span } from './page-text'

/** Where the words of a stretch stand in what a text became, as well as anywhere; several places where none is better. */
export interface Places {
  readonly starts: readonly number[]
  /** How many characters around are the same. */
  readonly agreement: number
}

const none: Places = { starts: [], agreement: 0 }

/** Characters on either side that tell a place from others. */
const context = 32

/** So many places of the same words are as good as none. */
const mostPlaces = 32

/** Words this short are not looked for all over a long stretch that has changed: they would be others' words. */
const short = 16
const widest = 4096

/** A stretch and what is around it have to agree in so many characters; in a small text in a quarter of them. */
const least = 12

/** So many characters around have to be the same, whatever the stretch is; where there are few in either text, a quarter. */
const leastAround = 8

/** Looks for words of a text in what it became. */
export interface Search {
  readonly before: string
  readonly after: string
  readonly runs: readonly Run[]
  /** How many characters are the same at the end of both, also of those that are the same at the start. */
  readonly tail: number
  /** Characters that may yet be searched, so that no page can make the search take long. */
  effort: number
}

/** The best places of a stretch that is within no run: between what the runs before and after it became. */
export function quotePlaces(span: Span, index: number, search: Search): Places {
  const { before, after } = search
  const quote = before.slice(span.start, span.end)
  const [low, high] = windowOf(span, index, search)
  search.effort -= high - low
  if (search.effort < 0 || quote === '' || (quote.length < short && high - low > widest)) return none
  const around = Math.min(context, span.start) + Math.min(context, before.length - span.end)
  const enough = Math.min(least, Math.ceil((quote.length + around) / 4)) - quote.length
  const places = placesOf(quote, after.slice(low, high)).flatMap((place) => {
    const start = place + low
    const agreement = agreementAt(span, start, search)
    return agreement < Math.max(enough, enoughAt(span, start, search)) ? [] : { start, agreement }
  })
  if (places.length === 0) return none
  const agreement = Math.max(...places.map((place) => place.agreement))
  const best = places.filter((place) => place.agreement === agreement)
  return { starts: best.map(({ start }) => start), agreement }
}

/** How many characters around a place have to agree, of those that there are in both texts. */
function enoughAt({ end, start }: Span, place: number, { after, before }: Search): number {
  const left = Math.min(context, start, place)
  const right = Math.min(context, before.length - end, after.length - place - (end - start))
  return Math.min(leastAround, Math.ceil((left + right) / 4))
}

/** `index`: the first run that ends where the stretch does or after it. */
function windowOf({ start, end }: Span, index: number, { after, runs }: Search): readonly [number, number] {
  const next = runs[index]
  const previous = runs[firstOf(0, runs.length, (at) => (runs[at]?.start ?? Infinity) > start) - 1]
  const low = previous === undefined ? 0 : Math.min(start, previous.end) + previous.shift - context
  const high = next === undefined ? after.length : Math.max(end, next.start) + next.shift + context
  return [Math.max(0, low), Math.max(0, low, Math.min(after.length, high))]
}

function placesOf(quote: string, text: string): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (places.length === mostPlaces) return []
    places.push(at)
  }
  return places
}

/** More than can be seen where all that follows is the same, to the end. */
function agreementAt({ start, end }: Span, place: number, { after, before, tail }: Search): number {
  const left = (text: string, at: number) => text.slice(Math.max(0, at - context), at)
  const right = (text: string, at: number) => text.slice(at, at + context)
  const stop = place + end - start
  const isInTail = before.length - start <= tail && before.length - start === after.length - place
  return (
    (isInTail ? context + 1 : 0) +
    commonEnd(left(before, start), left(after, place)) +
    commonStart(right(before, end), right(after, stop))
  )
}
