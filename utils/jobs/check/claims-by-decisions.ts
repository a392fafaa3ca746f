import { checkLabelSet } from '../../scoring/check/check-label-set'
import { claimDecisionAsk, claimQuestionId } from '../../scoring/check/claim-asks'
import { truthFrom } from '../../scoring/check/truth-from'
import { decide } from '../../scoring/decide'
import { phrasings } from '../../scoring/predicate-asks'
import { failure } from '../failures'
import { provenanceOf } from '../new-run'
import type { AskClaims } from './claim-readout'

/** Many sentences in one request to a decision endpoint, each in both phrasings. */
export function claimsByDecisions(readout: 'decisions' | 'system-one'): AskClaims {
  return async (claims, { connection, context, listen }) => {
    const { answers, failed, model } = await listen(claimDecisionAsk(claims, context))
    if (failed !== null) return claims.map(() => failed)
    const provenance = { ...provenanceOf(connection), dialect: readout, model, readout, temperature: null }
    return claims.map((_, place) => {
      const both = phrasings.flatMap((phrasing, second) => {
        const id = claimQuestionId(place, phrasing)
        const index = place * phrasings.length + second
        const found = answers.find((answer) =>
          answer.id === null ? answer.index === index : answer.id === id,
        )
        return found === undefined ? [] : [{ phrasing, answer: found }]
      })
      if (both.some(({ answer }) => answer.refused)) return failure('question-refused')
      const truth = truthFrom(both, checkLabelSet.labels)
      if (truth === null) return failure('answer-empty')
      const { phrasings: shares, result } = truth
      return { decision: decide(result, checkLabelSet, provenance), phrasings: shares }
    })
  }
}
