import type { AnswerRun } from '../../utils/model/run'
import { failureWords } from '../failure-words'
import { WaitingNotice } from '../waiting-notice'

interface AnswerStatusProps {
  readonly run: AnswerRun
  readonly now: number
  /** Whether any of the answer has come; then the text itself shows that something is going on. */
  readonly hasText: boolean
}

/** What is going on, for the eye with its countdown and for a screen reader without. */
export function AnswerStatus({ run, now, hasText }: AnswerStatusProps) {
  const isWaiting = (run.state === 'queued' || run.state === 'running') && !hasText
  return (
    <>
      <output class="spoken">{spoken(run, hasText)}</output>
      {isWaiting && <WaitingNotice run={run} now={now} />}
      {run.failure?.kind === 'stopped' && !hasText && (
        <p class="answer-note">Stopped before the first token.</p>
      )}
    </>
  )
}

function spoken({ failure, model, state, waitingUntil }: AnswerRun, hasText: boolean): string {
  if (failure !== null) return failureWords(failure)
  if (state === 'done') return 'The answer is complete.'
  if (state === 'interrupted' || state === 'failed') return 'The answer was cut off.'
  if (waitingUntil !== null) return 'Rate limit. Waiting to try again.'
  return hasText ? 'The answer is coming in.' : `Asking ${model}.`
}
