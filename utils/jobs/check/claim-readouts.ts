import type { CheckPlan } from '../../model/check'
import type { AskClaims } from './claim-readout'
import { claimsByDecisions } from './claims-by-decisions'
import { claimsByLikelihood } from './claims-by-likelihood'
import { claimsBySamples } from './claims-by-samples'
import { claimsByWords } from './claims-by-words'

/** The ways of asking about sentences. */
export const claimReadouts: Readonly<Record<CheckPlan['readout'], AskClaims>> = {
  decisions: claimsByDecisions('decisions'),
  'system-one': claimsByDecisions('system-one'),
  words: claimsByWords,
  likelihood: claimsByLikelihood,
  sampled: claimsBySamples,
}
