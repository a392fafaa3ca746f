import { type CheckRun, isOver } from '../../utils/model/run'
import type { Copy } from '../copy-button'
import type { OfferedAction } from '../failure-action'
import { CalmLine } from './calm-line'
import { checkCounts } from './check-counts'
import { CheckFailed } from './check-failed'
import { checkFailure } from './check-failure'
import { CheckFooter } from './check-footer'
import { CheckMeaning } from './check-meaning'
import { CheckNotes } from './check-notes'
import { CheckWaiting } from './check-waiting'
import { ClaimLists } from './claim-lists'
import { MarksToggle } from './marks-toggle'
import { shownClaims } from './shown-claims'
import { StepKeys } from './step-keys'

export interface CheckViewProps {
  readonly run: CheckRun
  /** Milliseconds since the epoch, for waits and durations. */
  readonly now: number
  /** Place of the sentence whose detail is open; `null` for none. */
  readonly open: number | null
  /** Whether all sentences with a number are marked on the page, or only the few that deserve doubt. */
  readonly marksAll: boolean
  /** Places whose words are no longer on the page. */
  readonly lost: ReadonlySet<number>
  /** Whether the page's text has grown since. */
  readonly hasGrown: boolean
  /** Why this check says little with this model, as a sentence; `null` where nothing is known against it. */
  readonly weakness: string | null
  /** Whether there is a page where sentences are marked; beside a closed page there is none. */
  readonly isOnPage: boolean
  readonly onOpen: (place: number | null) => void
  readonly onMarksAll: (marksAll: boolean) => void
  /** Asks about the sentences that were left: more than were asked at once, or left by Stop or a failure. */
  readonly onMore: () => void
  /** Checks the text as it stands now. */
  readonly onAgain: () => void
  readonly onStop: () => void
  readonly onAction: (action: OfferedAction) => void
  readonly onSample: () => void
  readonly onCopy: Copy
  /** `null` where nothing can be stored. */
  readonly onCorrect: ((place: number, value: 'true' | 'false') => void) | null
}

/** One check in any state: the sentences to look at, what their numbers mean, and what is left to do. */
export function CheckView(props: CheckViewProps) {
  const { isOnPage, marksAll, now, onAction, onCopy, onCorrect, onMarksAll, open, run } = props
  const { numbered, total } = checkCounts(run.claims)
  const shown = shownClaims(run, { isOnPage, marksAll, open })
  const failure = checkFailure(run)
  const provenance = run.claims.find(({ decision }) => decision !== null)?.decision?.provenance
  return (
    <section
      class="check"
      aria-label="Check"
      data-state={run.state}
      data-readout={provenance?.readout ?? undefined}
      data-provenance={provenance?.kind}
    >
      {!isOver(run) && <CheckWaiting run={run} now={now} onStop={props.onStop} />}
      {failure !== null && (
        <CheckFailed run={run} failure={failure} onAction={onAction} onSample={props.onSample} />
      )}
      {!shown.isWhole && shown.first.length === 0 && <CalmLine run={run} />}
      <ClaimLists
        run={run}
        shown={shown}
        open={open}
        lost={props.lost}
        onOpen={props.onOpen}
        onCopy={onCopy}
        onCorrect={onCorrect}
      />
      <div class="check-keys">
        {shown.canChange && <MarksToggle total={total} marksAll={marksAll} onMarksAll={onMarksAll} />}
        {numbered > 0 && shown.first.length > 0 && <StepKeys />}
      </div>
      {numbered > 0 && <CheckMeaning />}
      <CheckNotes
        run={run}
        lost={props.lost}
        hasGrown={props.hasGrown}
        weakness={props.weakness}
        isWhole={shown.isWhole}
        onMarksAll={onMarksAll}
        onMore={props.onMore}
        onAgain={props.onAgain}
      />
      {isOver(run) && <CheckFooter run={run} />}
    </section>
  )
}
