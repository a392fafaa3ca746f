import type { FailureKind } from '../../utils/model/failure'
import type { ClassificationRun } from '../../utils/model/run'
import type { OfferedAction } from '../failure-action'
import { FailureNotice } from '../failure-notice'
import { ClassificationResult } from './classification-result'
import { failureOf } from './failure-of'
import type { ResultHandlers } from './result-handlers'
import { SampleOffer } from './sample-offer'
import { statusWords } from './status-words'
import { Waiting } from './waiting'

/** What drawing answers is a way out of. */
const withoutProbabilities: readonly FailureKind[] = ['logprobs-absent', 'logprobs-refused']

interface ClassificationProps extends ResultHandlers {
  readonly run: ClassificationRun
  /** Milliseconds since the epoch; a clock that ticks at least once a second while the run waits. */
  readonly now: number
  readonly onStop: () => void
  readonly onAction: (action: OfferedAction) => void
}

/** One classification in any state: the body of the card, the popup's result and the side panel. */
export function Classification({ run, now, onStop, onAction, ...handlers }: ClassificationProps) {
  const { decision } = run
  const failure = failureOf(run)
  return (
    <section
      class="classification"
      aria-label="Classification"
      data-state={run.state}
      data-readout={decision?.provenance.readout ?? undefined}
      data-provenance={decision?.provenance.kind}
      data-verdict={decision?.verdict}
      data-label-mass={decision?.labelMass ?? undefined}
    >
      <output class="spoken">{statusWords(run)}</output>
      {(run.state === 'queued' || run.state === 'running') && <Waiting run={run} now={now} onStop={onStop} />}
      {failure !== null && <FailureNotice failure={failure} onAction={onAction} />}
      {failure !== null && withoutProbabilities.includes(failure.kind) && (
        <SampleOffer onSample={handlers.onSample} />
      )}
      {run.state === 'done' && decision !== null && (
        <ClassificationResult run={run} decision={decision} onRetry={() => onAction('retry')} {...handlers} />
      )}
    </section>
  )
}
