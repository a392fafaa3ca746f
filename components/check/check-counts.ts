import type { Claim } from '../../utils/model/check'
import { claimLevel } from '../../utils/scoring/check/check-summary'

/** How many sentences of a check have come how far. */
export interface CheckCounts {
  readonly total: number
  /** Sentences that were asked about, whatever came of it. */
  readonly asked: number
  /** Those of them that have a probability, or a bound that says something. */
  readonly numbered: number
  /** Sentences that nobody was asked about. */
  readonly left: number
  /** Sentences that came to nothing of their own, and can be asked about again. */
  readonly failed: number
}

export function checkCounts(claims: readonly Claim[]): CheckCounts {
  const left = claims.filter(isLeft).length
  const numbered = claims.filter((claim) => claimLevel(claim) !== null).length
  const failed = claims.filter(({ failure }) => failure !== null).length
  return { total: claims.length, asked: claims.length - left, numbered, left, failed }
}

/** Whether a sentence still waits to be asked about. */
export function isLeft({ decision, failure }: Claim): boolean {
  return decision === null && failure === null
}
