import type { Claim } from '../../utils/model/check'
import { isLeft } from './check-counts'
import { phrasingsDisagree } from './phrasing-words'

/** What is to be said of a sentence beside its number, in a few words each. */
export function claimNotes(claim: Claim, isLost: boolean): string[] {
  const { correction, failure, phrasings } = claim
  return [
    ...(correction === null ? [] : [`You say: ${correction}`]),
    ...(isLeft(claim) ? ['Not asked yet'] : []),
    ...(failure === null ? [] : [failure.sentence]),
    ...(phrasingsDisagree(phrasings) ? ['The two ways of asking disagree'] : []),
    ...(isLost ? ['Changed on the page since'] : []),
  ]
}
