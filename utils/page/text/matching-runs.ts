import { commonEnd, commonStart } from './common-ends'

/** A stretch that two texts have in common: from `start` to before `end` in the one, `shift` further on in the other. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly shift: number
}

/** Characters that have to be the same, and nowhere else in either text, for a run to begin with them. */
const seed = 16

const base = 0x01000193

/**
 * What a text and what it became have in common, in the order of the first: what is the same at the start and at the end, and
 * between these each stretch that grows from characters that either text has once. Where two stretches meet over characters
 * that could belong to both, these belong to none. In time proportional to the texts.
 */
export function matchingRuns(before: string, after: string): readonly Run[] {
  const start = commonStart(before, after)
  const end = commonEnd(before, after, Math.min(before.length, after.length) - start)
  const one = before.slice(start, before.length - end)
  const other = after.slice(start, after.length - end)
  const shift = after.length - before.length
  return [
    { start: 0, end: start, shift: 0 },
    ...seededRuns(one, other).map((run) => ({
      start: run.start + start,
      end: run.end + start,
      shift: run.shift,
    })),
    { start: before.length - end, end: before.length, shift },
  ].filter((run) => run.end > run.start)
}

function seededRuns(one: string, other: string): readonly Run[] {
  const places = new Map<number, number>()
  eachSeed(one, (hash, at) => places.set(hash, places.has(hash) ? -1 : at))
  const matches = new Map<number, number>()
  eachSeed(other, (hash, at) => {
    const place = places.get(hash) ?? -1
    if (place >= 0) matches.set(place, matches.has(place) ? -1 : at)
  })
  const runs: Run[] = []
  for (const [start, at] of [...matches].toSorted(([a], [b]) => a - b)) {
    if (at < 0 || !other.startsWith(one.slice(start, start + seed), at)) continue
    const last = runs.at(-1)
    if (last !== undefined && last.end >= start + seed && last.shift === at - start) continue
    const back = commonEnd(one.slice(0, start), other.slice(0, at))
    const run = {
      start: start - back,
      end: start + seed + commonStart(one.slice(start + seed), other.slice(at + seed)),
      shift: at - start,
    }
    if (last === undefined || last.end <= run.start) runs.push(run)
    else runs.splice(-1, 1, { ...last, end: run.start }, { ...run, start: last.end })
  }
  return runs
}

/** Calls with a number for each stretch of a seed's length; the same for the same characters. */
function eachSeed(text: string, call: (hash: number, at: number) => void): void {
  let leading = 1
  for (let count = 1; count < seed; count += 1) leading = Math.imul(leading, base)
  let hash = 0
  for (let index = 0; index < text.length; index += 1) {
    if (index >= seed) hash = (hash - Math.imul(text.charCodeAt(index - seed), leading)) | 0
    hash = (Math.imul(hash, base) + text.charCodeAt(index)) | 0
    if (index >= seed - 1) call(hash, index - seed + 1)
  }
}
