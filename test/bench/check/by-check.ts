import { claimReadouts } from '../../../utils/jobs/check/claim-readouts'
import { textMarker } from '../../../utils/jobs/text-marker'
import type { Ask } from '../../../utils/model/ask'
import type { CheckPlan } from '../../../utils/model/check'
import type { Decision } from '../../../utils/model/decision'
import type { ClaimContext } from '../../../utils/scoring/check/claim-asks'
import { heardOf, type Method } from './method'

/** One of the extension's own ways of asking about a sentence. @param told what of the decision is the number */
export function byCheck(readout: CheckPlan['readout'], told: (decision: Decision) => number | null): Method {
  return async (statement, { connection, draws, shared, source }) => {
    let drawn = 0
    // The same request is sent for each of the samples, and each has to be answered anew.
    const sourceOf = () => (readout === 'sampled' ? (draws[drawn++] ?? source) : source)
    const [answer] = await claimReadouts[readout]([statement], {
      connection,
      context: await aloneIn(statement),
      listen: (ask: Ask) => heardOf(ask, sourceOf(), connection),
      recall: (ask: Ask) => heardOf(ask, shared, connection),
    })
    if (answer === undefined || 'kind' in answer) throw new Error(answer?.detail || answer?.sentence)
    return told(answer.decision)
  }
}

/** A text that is the statement alone, with the marker that a check makes of it. */
export async function aloneIn(statement: string): Promise<ClaimContext> {
  return { text: statement, question: '', marker: await textMarker(`\n${statement}`) }
}
