import { decisionAsk } from '../../scoring/decision-ask'
import { decisionReadout } from '../../scoring/decision-readout'
import { failure } from '../failures'
import { provenanceOf } from '../new-run'
import type { AskReadout } from './readout'

/** The endpoint's own probabilities, over one of the decision dialects. */
export function endpoint(readout: 'decisions' | 'system-one'): AskReadout {
  return async ({ connection, labelSet, listen, text }) => {
    const { answers, failed, model } = await listen(decisionAsk([labelSet], text))
    if (failed !== null) return failed
    const [answer] = answers
    if (answer === undefined) return failure('answer-empty')
    if (answer.refused) return failure('question-refused')
    const provenance = { ...provenanceOf(connection), dialect: readout, model, readout }
    return decisionReadout(answer, labelSet, provenance) ?? failure('logprobs-absent')
  }
}
