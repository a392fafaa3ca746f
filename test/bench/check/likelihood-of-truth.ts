import type { ScoreAsk } from '../../../utils/model/ask'
import type { LikelihoodForm } from '../../../utils/model/decision'
import { predicateLabels } from '../../../utils/model/label-set'
import { claimLikelihoodAsk } from '../../../utils/scoring/check/claim-asks'
import { contentFree } from '../../../utils/scoring/likelihood-ask'
import { likelihoodReadout } from '../../../utils/scoring/likelihood-readout'
import { type Phrasing, phrasings } from '../../../utils/scoring/predicate-asks'
import { heardOf, type Method } from './method'
import { pooledShare, shareOfTrue } from './share-of-true'

/** One way of putting a statement to an endpoint that scores a given answer. */
export interface Wording {
  readonly phrasings: readonly Phrasing[]
  /** What stands for true, then what stands for false. */
  readonly answers: Readonly<Record<Phrasing, readonly [string, string]>>
  readonly ask: (claim: string, answer: string, phrasing: Phrasing) => ScoreAsk
}

/** The extension's own. */
export const builtWording: Wording = {
  phrasings,
  answers: { plain: ['Yes', 'No'], turned: ['No', 'Yes'] },
  ask: (claim, name, phrasing) =>
    claimLikelihoodAsk(claim, { id: name, name, description: '', aliases: [] }, phrasing),
}

/** The likelihood of the answer for true against that for false, as it is or against the empty claim. */
export function likelihoodOfTruth(
  wording: Wording,
  form: LikelihoodForm,
  asked: readonly Phrasing[] = wording.phrasings,
): Method {
  return async (claim, { connection, shared, source }) => {
    const shares: number[] = []
    for (const phrasing of asked) {
      const rows = []
      for (const [place, label] of predicateLabels.entries()) {
        const answer = wording.answers[phrasing][place] ?? ''
        const given = await heardOf(wording.ask(claim, answer, phrasing), source, connection)
        const free =
          form === 'against-content-free'
            ? await heardOf(wording.ask(contentFree, answer, phrasing), shared, connection)
            : null
        rows.push({ label, tokens: given.scored, contentFree: free?.scored ?? [] })
      }
      shares.push(shareOfTrue(likelihoodReadout(rows, form)))
    }
    return pooledShare(shares)
  }
}
