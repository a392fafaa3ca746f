import type { Failure, FailureKind } from '../../utils/model/failure'
import type { CheckRun } from '../../utils/model/run'
import { samples } from '../../utils/scoring/sample-count'
import type { OfferedAction } from '../failure-action'
import { FailureNotice } from '../failure-notice'
import { formatCount } from '../format/format-count'
import { plural } from '../format/plural'
import { checkCounts } from './check-counts'
import { leftClaims } from './left-claims'
import { sentenceCount } from './sentence-count'

interface CheckFailedProps {
  readonly run: CheckRun
  readonly failure: Failure
  readonly onAction: (action: OfferedAction) => void
  readonly onSample: () => void
}

/** What drawing answers is a way out of. */
const withoutProbabilities: readonly FailureKind[] = ['logprobs-absent', 'logprobs-refused']

/** Whether a check failed of something that drawing answers gets round. */
export function canSample({ kind }: Failure): boolean {
  return withoutProbabilities.includes(kind)
}

/** What went wrong, what is kept all the same, and what the next step costs. */
export function CheckFailed({ failure, onAction, onSample, run }: CheckFailedProps) {
  const { asked, total } = checkCounts(run.claims)
  const { cost, next } = leftClaims(run)
  return (
    <>
      <FailureNotice failure={failure} onAction={onAction} />
      {asked > 0 && (
        <p class="aside">
          {formatCount(asked)} of {sentenceCount(total)} had been asked by then; what came of them is kept.
          {failure.action === 'retry' && next > 0 && (
            <>
              {' '}
              Retry asks about {formatCount(next)} more{cost !== null && `: ${cost}`}.
            </>
          )}
        </p>
      )}
      {canSample(failure) && total > 0 && (
        <div class="sample-offer">
          <button type="button" class="button" onClick={onSample}>
            Draw {samples} answers for each sentence
          </button>
          <p class="soft">
            {plural(samples * Math.min(total, run.plan?.claims ?? total), 'request')}; the shares are rough,
            and say so.
          </p>
        </div>
      )}
    </>
  )
}
