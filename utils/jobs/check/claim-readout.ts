import type { PhrasingShares } from '../../model/check'
import type { Decision } from '../../model/decision'
import type { Failure } from '../../model/failure'
import type { ClaimContext } from '../../scoring/check/claim-asks'
import type { Inquiry } from '../readouts/readout'

/** What every way of asking about sentences is given. */
export interface ClaimInquiry extends Pick<Inquiry, 'connection' | 'listen' | 'recall'> {
  readonly context: ClaimContext
}

/** What is held of one sentence. */
export interface ClaimAnswer {
  readonly decision: Decision
  readonly phrasings: PhrasingShares
}

/** Asks about sentences in one way. @returns one outcome for each, in their order */
export type AskClaims = (
  claims: readonly string[],
  inquiry: ClaimInquiry,
) => Promise<readonly (ClaimAnswer | Failure)[]>
