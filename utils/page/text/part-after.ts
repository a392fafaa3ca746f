import { matchingRuns } from './matching-runs'
import type { Span } from './page-text'
import { reanchor } from './reanchor'
import { trimmed } from './trimmed'

/**
 * Where a part of a text is in what the text became, whatever has changed within it: between what stands before it and what
 * stands after it. `null` where nothing of it is left.
 */
export function partAfter(part: Span, before: string, after: string): Span | null {
  const [same] = reanchor([part], before, after)
  return same ?? changedPart(part, before, after)
}

function changedPart({ end, start }: Span, before: string, after: string): Span | null {
  const runs = matchingRuns(before, after)
  if (!runs.some((run) => run.start < end && run.end > start)) return null
  const first = runs.findLast((run) => run.start <= start)
  const last = runs.find((run) => run.end >= end)
  return trimmed(after, {
    start: first === undefined ? 0 : Math.min(start, first.end) + first.shift,
    end: last === undefined ? after.length : Math.max(end, last.start) + last.shift,
  })
}
