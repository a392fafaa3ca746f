import type { AnswerRun } from '../../utils/model/run'
import { useNow } from '../use-now'
import { WaitingNotice } from '../waiting-notice'

interface AnswerStateProps {
  readonly run: AnswerRun
  /** Whether any of the answer has come; then the text itself shows that something is going on. */
  readonly hasText?: boolean
}

/** What is going on: for the eye with a countdown, for a screen reader without. */
export function AnswerState({ run, hasText = run.tokens.length > 0 }: AnswerStateProps) {
  const isWaiting = (run.state === 'queued' || run.state === 'running') && !hasText
  const now = useNow(isWaiting)
  return (
    <>
      <output class="spoken">{spokenWords(run, hasText)}</output>
      {isWaiting && <WaitingNotice run={run} now={now} />}
    </>
  )
}

function spokenWords({ failure, model, state, waitingUntil }: AnswerRun, hasText: boolean): string {
  if (failure !== null) return `${failure.sentence} ${failure.next}`.trim()
  if (state === 'done') return 'The answer is complete.'
  if (state === 'interrupted' || state === 'failed') return 'The answer was cut off.'
  if (waitingUntil !== null) return 'Rate limit. Waiting to try again.'
  return hasText ? 'The answer is coming in.' : `Asking ${model}.`
}
