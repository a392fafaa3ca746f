import type { CheckRun } from '../../utils/model/run'
import { formatCount } from '../format/format-count'
import { StopButton } from '../stop-button'
import { WaitingNotice } from '../waiting-notice'
import { checkPlanWords } from './check-plan-words'
import { checkProgress } from './check-progress'
import { sentenceCount } from './sentence-count'

interface CheckWaitingProps {
  readonly run: CheckRun
  readonly now: number
  readonly onStop: () => void
}

/** What is awaited, how far it is, a Stop, and what it costs. */
export function CheckWaiting({ now, onStop, run }: CheckWaitingProps) {
  const { asked, of } = checkProgress(run)
  const words = `${formatCount(asked)} of ${sentenceCount(of)}`
  const isKnown = run.state === 'running' && of > 0
  return (
    <div class={isKnown ? 'check-waiting check-waiting-known' : 'check-waiting'}>
      <WaitingNotice run={run} now={now}>
        <StopButton onStop={onStop} />
        {isKnown && (
          <progress
            class="check-bar"
            aria-label="Sentences asked"
            aria-valuetext={words}
            max={of}
            value={asked}
          />
        )}
      </WaitingNotice>
      {(isKnown || run.plan !== null) && (
        <p class="check-cost">
          {isKnown && <span class="check-count">{words}</span>}
          {run.plan !== null && <span>{checkPlanWords(run.plan)}</span>}
        </p>
      )}
    </div>
  )
}
