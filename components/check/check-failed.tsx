import type { Failure, FailureKind } from '../../utils/model/failure'
import type { CheckRun } from '../../utils/model/run'
import { samples } from '../../utils/scoring/sample-count'
import type { OfferedAction } from '../failure-action'
import { FailureNotice } from '../failure-notice'
import { formatCount } from '../format/format-count'
import { plural } from '../format/plural'
import { checkCounts } from './check-counts'
import { type LeftClaims, leftClaims } from './left-claims'
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
  const found = leftClaims(run)
  return (
    <>
      <FailureNotice failure={failure} onAction={onAction} />
      {asked > 0 && (
        <p class="aside">
          {formatCount(asked)} of {sentenceCount(total)} had been asked by then; what came of them is kept.
          {failure.action === 'retry' && found.next > 0 && ` ${retryWords(found)}`}
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

function retryWords(found: LeftClaims): string {
  return `Retry asks ${whichWords(found)}${found.cost === null ? '' : `: ${found.cost}`}.`
}

function whichWords({ failed, left, next }: LeftClaims): string {
  if (next < left + failed) return `about the next ${formatCount(next)}`
  const again = `again about ${formatCount(failed)}`
  if (left === 0) return again
  return `about ${formatCount(left)} more${failed === 0 ? '' : `, and ${again}`}`
}
