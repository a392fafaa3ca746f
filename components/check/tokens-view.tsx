import { type AnswerRun, isOver } from '../../utils/model/run'
import type { OfferedAction } from '../failure-action'
import { FailureNotice } from '../failure-notice'
import { plural } from '../format/plural'
import { StopButton } from '../stop-button'
import { WaitingNotice } from '../waiting-notice'
import { Note } from './note'
import { TokensResult, type TokensResultProps } from './tokens-result'
import { TokensStart } from './tokens-start'
import { tokensStatusWords } from './tokens-status-words'
import { tokensSummary } from './tokens-summary'

export interface TokensViewProps extends Omit<TokensResultProps, 'run'> {
  /** `null` until the person asks for it. */
  readonly run: AnswerRun | null
  /** What scoring the text costs, as a sentence; `null` where that is not known. */
  readonly cost: string | null
  readonly onStart: () => void
  readonly onStop: () => void
  readonly onAction: (action: OfferedAction) => void
  /** Milliseconds since the epoch, for waits and durations. */
  readonly now: number
}

/** A text's own tokens and how much the model expected each, in any state. */
export function TokensView(props: TokensViewProps) {
  const { cost, now, onAction, onStart, onStop, run, units, ...result } = props
  const isStopped = run?.failure?.kind === 'stopped'
  const failure = isStopped ? null : (run?.failure ?? null)
  const act = (action: OfferedAction) => (action === 'retry' ? onStart() : onAction(action))
  return (
    <section class="check" aria-label="Tokens" data-state={run?.state} data-provenance={run?.provenance.kind}>
      <output class="spoken">{tokensStatusWords(run, tokensSummary(units).weak.length)}</output>
      {run === null && <TokensStart cost={cost} onStart={onStart} />}
      {run !== null && !isOver(run) && (
        <div class="check-waiting">
          <WaitingNotice run={run} now={now}>
            <StopButton onStop={onStop} />
          </WaitingNotice>
          {run.tokens.length > 0 && <p class="check-cost">{plural(run.tokens.length, 'token')} so far</p>}
        </div>
      )}
      {failure !== null && <FailureNotice failure={failure} onAction={act} />}
      {isStopped && (
        <ul class="notes" aria-label="Notes">
          <Note action={{ name: 'Score again', onAct: onStart }}>
            {run.tokens.length === 0 ? 'Stopped before the first token.' : 'Stopped. What had come is kept.'}
          </Note>
        </ul>
      )}
      {run !== null && isOver(run) && <TokensResult {...result} run={run} units={units} />}
      {run?.state === 'done' && (
        <ul class="notes" aria-label="Notes">
          <Note action={{ name: 'Score again', onAct: onStart }}>
            The text is scored.{cost !== null && <span class="soft"> {cost}</span>}
          </Note>
        </ul>
      )}
    </section>
  )
}
