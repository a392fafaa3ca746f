import type { Claim } from '../../model/check'
import { type DoubtLevel, probabilityLevel } from '../doubt-level'
import { claimTruth } from './claim-truth'

/** What came of a check as a whole. Places are those of the sentences in the text. */
export interface CheckSummary {
  readonly total: number
  readonly asked: number
  /** Sentences with a number, the weakest first. */
  readonly weakestFirst: readonly number[]
  /** Those under the first step of the scale, the weakest first. */
  readonly doubtful: readonly number[]
  /** The few of them that are marked at first, in the order of the text. */
  readonly marked: readonly number[]
}

/** Readers gain nothing from a page full of colour: at most this share is marked at first, or three. */
const mostShare = 0.2
const mostFew = 3

export function checkSummary(claims: readonly Claim[]): CheckSummary {
  const levels = claims.map(claimLevel)
  const upper = claims.map((claim) => claimTruth(claim)?.upper ?? 1)
  const value = claims.map((claim, place) => claimTruth(claim)?.probability ?? upper[place] ?? 1)
  const weakestFirst = claims
    .map((_, place) => place)
    .filter((place) => levels[place] !== null)
    .toSorted((a, b) => (value[a] ?? 1) - (value[b] ?? 1) || (upper[a] ?? 1) - (upper[b] ?? 1) || a - b)
  const doubtful = weakestFirst.filter((place) => (levels[place] ?? 0) > 0)
  const few = Math.max(mostFew, Math.ceil(claims.length * mostShare))
  return {
    total: claims.length,
    asked: claims.filter(({ decision, failure }) => decision !== null || failure !== null).length,
    weakestFirst,
    doubtful,
    marked: doubtful.slice(0, few).toSorted((a, b) => a - b),
  }
}

/**
 * The step of a sentence on the fixed scale; of the most that it can be where only a bound is known. `null` without either,
 * and where the bound lets it be on the first step: that it may be sure is not that it is.
 */
export function claimLevel(claim: Pick<Claim, 'decision'> | undefined): DoubtLevel | null {
  const truth = claim === undefined ? null : claimTruth(claim)
  if (truth === null) return null
  const level = probabilityLevel(truth.probability ?? truth.upper)
  return truth.probability === null && level === 0 ? null : level
}
