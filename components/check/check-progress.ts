import type { CheckRun } from '../../utils/model/run'
import { checkCounts } from './check-counts'

export interface CheckProgress {
  readonly asked: number
  readonly of: number
}

/** How far a check is, of the sentences that are to be asked about without another word of the person. */
export function checkProgress({ claims, plan }: Pick<CheckRun, 'claims' | 'plan'>): CheckProgress {
  const { asked, total } = checkCounts(claims)
  return { asked, of: plan === null ? total : Math.min(total, plan.before + plan.claims) }
}
