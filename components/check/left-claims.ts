import type { CheckPlan } from '../../utils/model/check'
import type { CheckRun } from '../../utils/model/run'
import { phrasings } from '../../utils/scoring/predicate-asks'
import { samples } from '../../utils/scoring/sample-count'
import { formatCount } from '../format/format-count'
import { plural } from '../format/plural'
import { checkCounts } from './check-counts'

/** The sentences that a check is going to ask about when it goes on. */
export interface LeftClaims {
  /** Those that nobody was asked about yet. */
  readonly left: number
  /** Those that failed, and are asked about again. */
  readonly failed: number
  /** How many of all these are asked about at once. */
  readonly next: number
  /** What asking about those costs, in words; `null` where that is not known. */
  readonly cost: string | null
}

export function leftClaims({ claims, plan }: Pick<CheckRun, 'claims' | 'plan'>): LeftClaims {
  const { failed, left } = checkCounts(claims)
  if (plan === null || plan.claims === 0) return { left, failed, next: left + failed, cost: null }
  // A plan of fewer than are left was cut to what is asked at once.
  const next = Math.min(left + failed, plan.claims)
  const tokens = roughly((plan.tokens / plan.claims) * next)
  const cost = `${plural(requestsFor(next, plan), 'request')}, about ${formatCount(tokens)} tokens`
  return { left, failed, next, cost }
}

function requestsFor(count: number, { claims, readout, requests }: CheckPlan): number {
  if (readout === 'words') return count * phrasings.length
  if (readout === 'sampled') return count * samples
  return Math.ceil((count * requests) / claims)
}

/** An estimate to two digits: more would say more than is known. */
function roughly(count: number): number {
  return Number(count.toPrecision(2))
}
