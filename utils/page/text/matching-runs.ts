import { commonEnd, commonStart } from './common-ends'
import { seedMatches } from './seed-matches'

/** A stretch that two texts have in common: from `start` to before `end` in the one, `shift` further on in the other. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly shift: number
}

/** Characters that have to be the same, and nowhere else in either text, for a run to grow from them; fewer within a gap. */
const seeds = [32, 16]

/**
 * What a text and what it became have in common, in the order of the first: what is the same at the start and at the end, and
 * between these each stretch that grows from characters that either text has once; then the same in the gaps that are left.
 * Where two stretches meet over characters that could belong to both, these belong to none.
 */
export function matchingRuns(before: string, after: string): readonly Run[] {
  const start = commonStart(before, after)
  const end = commonEnd(before, after, Math.min(before.length, after.length) - start)
  const one = before.slice(start, before.length - end)
  const other = after.slice(start, after.length - end)
  return [
    { start: 0, end: start, shift: 0 },
    ...moved(seededRuns(one, other, 0), start, 0),
    { start: before.length - end, end: before.length, shift: after.length - before.length },
  ].filter((run) => run.end > run.start)
}

function moved(runs: readonly Run[], by: number, shift: number): readonly Run[] {
  return runs.map((run) => ({ start: run.start + by, end: run.end + by, shift: run.shift + shift }))
}

function seededRuns(one: string, other: string, level: number): readonly Run[] {
  const length = seeds[level]
  if (length === undefined || one.length < length || other.length < length) return []
  const runs: Run[] = []
  for (const [start, at] of seedMatches(one, other, length)) {
    const last = runs.at(-1)
    if (last !== undefined && last.end >= start + length && last.shift === at - start) continue
    const back = commonEnd(one.slice(0, start), other.slice(0, at))
    const run = {
      start: start - back,
      end: start + length + commonStart(one.slice(start + length), other.slice(at + length)),
      shift: at - start,
    }
    if (last === undefined || last.end <= run.start) runs.push(run)
    else runs.splice(-1, 1, { ...last, end: run.start }, { ...run, start: last.end })
  }
  return withGaps(runs, one, other, level)
}

/** Runs, and those in the gaps between them. */
function withGaps(runs: readonly Run[], one: string, other: string, level: number): readonly Run[] {
  const all: Run[] = []
  const start = { start: 0, end: 0, shift: 0 }
  const end = { start: one.length, end: one.length, shift: other.length - one.length }
  for (const [index, run] of [...runs, end].entries()) {
    const { end: from, shift } = runs[index - 1] ?? start
    const [low, high] = [from + shift, run.start + run.shift]
    if (low <= high && run.start > from) {
      const within = seededRuns(one.slice(from, run.start), other.slice(low, high), level + 1)
      for (const each of moved(within, from, shift)) all.push(each)
    }
    if (run !== end) all.push(run)
  }
  return all
}
