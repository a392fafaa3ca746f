import { failure } from '../../utils/jobs/failures'
import type { CheckRun } from '../../utils/model/run'
import type { WatchState } from '../../utils/model/watch'
import { checkSummary, claimLevel } from '../../utils/scoring/check/check-summary'
import { claimTruth } from '../../utils/scoring/check/claim-truth'

/** What a chip says of a check as it stands. */
export function watchState(run: CheckRun): WatchState {
  const { claims, id: runId, plan, state, waitingUntil } = run
  const { asked, doubtful, total, weakestFirst } = checkSummary(claims)
  if (state === 'queued' || state === 'running') {
    return {
      type: 'checking',
      asked,
      of: plan === null ? total : Math.min(plan.before + plan.claims, total),
      isHeldUp: waitingUntil !== null,
    }
  }
  if (state !== 'done') return { type: 'failed', runId, failure: run.failure ?? failure('interrupted') }
  const weakest = claims[weakestFirst[0] ?? -1]
  const truth = weakest === undefined ? null : claimTruth(weakest)
  const level = claimLevel(weakest)
  if (truth === null || level === null) {
    const cause = claims.find((claim) => claim.failure !== null)?.failure ?? failure('answer-empty')
    return { type: 'failed', runId, failure: cause }
  }
  return {
    type: 'done',
    runId,
    weakest: truth.probability,
    upper: truth.upper,
    level,
    doubtful: doubtful.length,
    numbered: weakestFirst.length,
    total,
  }
}
