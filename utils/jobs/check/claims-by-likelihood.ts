import type { Failure } from '../../model/failure'
import { checkLabelSet } from '../../scoring/check/check-label-set'
import { claimLikelihoodAsk, emptyClaimAsk } from '../../scoring/check/claim-asks'
import { type PhrasedScores, truthByLikelihood } from '../../scoring/check/truth-by-likelihood'
import { decide } from '../../scoring/decide'
import { type Phrasing, phrasings } from '../../scoring/predicate-asks'
import { failure } from '../failures'
import { provenanceOf } from '../new-run'
import type { AskClaims, ClaimInquiry } from './claim-readout'

const { labels } = checkLabelSet

/** The likelihood of yes and of no after each sentence, less what it is after none, in both phrasings. */
export const claimsByLikelihood: AskClaims = (claims, inquiry) =>
  Promise.all(
    claims.map(async (claim) => {
      const both = await Promise.all(phrasings.map((phrasing) => scores(claim, phrasing, inquiry)))
      const failed = both.find((each) => 'failed' in each)
      if (failed !== undefined && 'failed' in failed) return failed.failed
      const told = both.flatMap((each) => ('failed' in each ? [] : [each]))
      const { phrasings: shares, result } = truthByLikelihood(told, labels)
      if (result.labels.every(({ probability }) => probability === null)) return failure('scoring-refused')
      const decision = decide(result, checkLabelSet, {
        ...provenanceOf(inquiry.connection),
        model: told[0]?.model ?? inquiry.connection.model,
        readout: 'likelihood',
        temperature: null,
      })
      return { decision, phrasings: shares }
    }),
  )

async function scores(
  claim: string,
  phrasing: Phrasing,
  { listen, recall }: ClaimInquiry,
): Promise<(PhrasedScores & { readonly model: string | null }) | { readonly failed: Failure }> {
  const [after, empty] = await Promise.all([
    Promise.all(labels.map((label) => listen(claimLikelihoodAsk(claim, label, phrasing)))),
    Promise.all(labels.map((label) => recall(emptyClaimAsk(label, phrasing)))),
  ])
  const failed = [...after, ...empty].find((heard) => heard.failed !== null)?.failed
  if (failed) return { failed }
  return {
    phrasing,
    model: after[0]?.model ?? null,
    scored: labels.map((label, index) => ({
      label,
      tokens: after[index]?.scored ?? [],
      contentFree: empty[index]?.scored ?? [],
    })),
  }
}
