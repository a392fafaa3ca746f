import type { CheckRun } from '../../utils/model/run'
import { checkCounts } from './check-counts'

export interface CheckProgress {
  readonly asked: number
  readonly of: number
}

/** How far a check is: of the sentences that are asked about first, and once those are done, of all. */
export function checkProgress({ claims, plan }: Pick<CheckRun, 'claims' | 'plan'>): CheckProgress {
  const { asked, total } = checkCounts(claims)
  const first = plan?.claims ?? total
  return { asked, of: asked < first ? Math.min(first, total) : total }
}
