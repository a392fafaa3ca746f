import type { AnswerRun } from '../../utils/model/run'
import { WaitingNotice } from '../waiting-notice'

interface AnswerStatusProps {
  readonly run: AnswerRun
  readonly now: number
}

/** What is going on, for the eye with its countdown and for a screen reader without. */
export function AnswerStatus({ run, now }: AnswerStatusProps) {
  const isWaiting = (run.state === 'queued' || run.state === 'running') && run.tokens.length === 0
  return (
    <>
      <output class="spoken">{spoken(run)}</output>
      {isWaiting && <WaitingNotice run={run} now={now} />}
      {run.failure?.kind === 'stopped' && run.tokens.length === 0 && (
        <p class="answer-note">Stopped before the first token.</p>
      )}
    </>
  )
}

function spoken({ failure, model, state, tokens, waitingUntil }: AnswerRun): string {
  if (failure !== null) return `${failure.sentence} ${failure.next}`.trim()
  if (state === 'done') return 'The answer is complete.'
  if (state === 'interrupted' || state === 'failed') return 'The answer was cut off.'
  if (waitingUntil !== null) return 'Rate limit. Waiting to try again.'
  return tokens.length === 0 ? `Asking ${model}.` : 'The answer is coming in.'
}
