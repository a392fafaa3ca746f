import type { Decision } from './decision'
import type { Failure } from './failure'
import type { Span } from './text-block'

/** One sentence of a checked text, and how likely it is held to be true. */
export interface Claim extends Span {
  /** A predicate; `null` until it was asked, and where that failed. */
  readonly decision: Decision | null
  /** How likely it is held to be true by each phrasing alone, 0..1; `null` where that phrasing was not asked or told nothing. */
  readonly phrasings: PhrasingShares
  readonly failure: Failure | null
  /** What the person says of it; `null` where nothing was said. */
  readonly correction: 'true' | 'false' | null
}

/** "Is it true?", and turned round: "is it false?". */
export interface PhrasingShares {
  readonly plain: number | null
  readonly turned: number | null
}

/** What asking about the sentences costs. */
export interface CheckPlan {
  readonly readout: 'decisions' | 'system-one' | 'words' | 'likelihood' | 'sampled'
  /** How many had an outcome before this go. */
  readonly before: number
  /** How many of the sentences are asked about now; the others wait until the person wants them too. */
  readonly claims: number
  /** Requests for those, at most. */
  readonly requests: number
  /** Tokens of all those requests, about: counted as four characters each. */
  readonly tokens: number
}
