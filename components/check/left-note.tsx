import { type CheckRun, isOver } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { checkCounts } from './check-counts'
import { canSample } from './check-failed'
import { checkFailure, isStopped } from './check-failure'
import { type LeftClaims, leftClaims } from './left-claims'
import { Note } from './note'
import { sentenceCount } from './sentence-count'

interface LeftNoteProps {
  readonly run: CheckRun
  readonly onMore: () => void
}

/** The sentences that were left or failed, and what asking about them costs. */
export function LeftNote({ onMore, run }: LeftNoteProps) {
  const found = leftClaims(run)
  if (!isOver(run) || found.next === 0 || isOfferedElsewhere(run)) return null
  return (
    <Note action={{ name: actionName(found), onAct: onMore }}>
      {isStopped(run) && `${stoppedWords(run)} `}
      {leftWords(run, found)}
      {found.cost !== null && <span class="soft"> {found.cost}</span>}
    </Note>
  )
}

/** A failure that has a way out of its own offers that alone. */
function isOfferedElsewhere(run: CheckRun): boolean {
  const failure = checkFailure(run)
  if (failure === null) return false
  return failure.action === 'retry' || failure.action === 'shorten' || canSample(failure)
}

function stoppedWords({ claims }: CheckRun): string {
  const { asked, total } = checkCounts(claims)
  return asked === 0
    ? 'Stopped before the first answer.'
    : `Stopped after ${formatCount(asked)} of ${sentenceCount(total)}.`
}

function leftWords(run: CheckRun, { failed, left }: LeftClaims): string {
  const { asked } = checkCounts(run.claims)
  if (left === 0) return `${sentenceCount(failed)} failed.`
  const which =
    asked === 0 ? sentenceCount(left) : isStopped(run) ? formatCount(left) : sentenceCount(left, 'more ')
  const again = failed === 0 ? '' : `, ${formatCount(failed)} failed`
  return `${which} ${left === 1 ? 'was' : 'were'} not asked${again}.`
}

function actionName({ failed, left, next }: LeftClaims): string {
  if (next < left + failed) return `Ask about the next ${formatCount(next)}`
  if (left === 0) return 'Try again'
  return next === 1 ? 'Ask about it' : 'Ask about them'
}
