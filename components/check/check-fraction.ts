import type { CheckRun } from '../../utils/model/run'
import { checkSummary } from '../../utils/scoring/check/check-summary'
import { claimTruth } from '../../utils/scoring/check/claim-truth'

/**
 * How far the mark is filled: the weakest sentence's probability, 0..1, or the most that it can be; `null` while none is
 * known.
 */
export function checkFraction({ claims }: Pick<CheckRun, 'claims'>): number | null {
  const [weakest] = checkSummary(claims).weakestFirst
  const claim = weakest === undefined ? undefined : claims[weakest]
  const truth = claim === undefined ? null : claimTruth(claim)
  return truth?.probability ?? truth?.upper ?? null
}
