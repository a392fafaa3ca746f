import { type CheckRun, isOver } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { checkCounts } from './check-counts'
import { canSample } from './check-failed'
import { checkFailure, isStopped } from './check-failure'
import { leftClaims } from './left-claims'
import { Note } from './note'
import { sentenceCount } from './sentence-count'

interface LeftNoteProps {
  readonly run: CheckRun
  readonly onMore: () => void
}

/** The sentences that were left, and what asking about them costs. */
export function LeftNote({ onMore, run }: LeftNoteProps) {
  const { cost, count, next } = leftClaims(run)
  if (!isOver(run) || count === 0 || isOfferedElsewhere(run)) return null
  return (
    <Note action={{ name: actionName(count, next), onAct: onMore }}>
      {leftWords(run, count)}
      {cost !== null && <span class="soft"> {cost}</span>}
    </Note>
  )
}

/** A failure that has a way out of its own offers that alone. */
function isOfferedElsewhere(run: CheckRun): boolean {
  const failure = checkFailure(run)
  if (failure === null) return false
  return failure.action === 'retry' || failure.action === 'shorten' || canSample(failure)
}

function leftWords(run: CheckRun, count: number): string {
  const { asked, total } = checkCounts(run.claims)
  const were = count === 1 ? 'was' : 'were'
  if (isStopped(run) && asked === 0)
    return `Stopped before the first answer. ${sentenceCount(count)} ${were} not asked.`
  if (isStopped(run)) {
    return `Stopped after ${formatCount(asked)} of ${sentenceCount(total)}. ${formatCount(count)} ${were} not asked.`
  }
  return asked === 0
    ? `${sentenceCount(count)} ${were} not asked.`
    : `${sentenceCount(count, 'more ')} ${were} not asked.`
}

function actionName(count: number, next: number): string {
  if (next < count) return `Ask about the next ${formatCount(next)}`
  return count === 1 ? 'Ask about it' : 'Ask about them'
}
