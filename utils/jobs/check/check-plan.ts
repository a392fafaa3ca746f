import { limitsOf } from '../../dialects/decision-limits'
import type { CheckPlan } from '../../model/check'
import type { Connection } from '../../model/connection'
import type { Readout } from '../../model/provenance'
import { checkLabelSet } from '../../scoring/check/check-label-set'
import {
  type ClaimContext,
  claimAsk,
  claimDecisionAsk,
  claimLikelihoodAsk,
} from '../../scoring/check/claim-asks'
import { phrasings } from '../../scoring/predicate-asks'
import { samples } from '../../scoring/sample-count'
import { requestsAtOnce } from '../../transport/queue'

/** Characters of a token, about; English prose in common tokenisers. */
const charactersPerToken = 4

/** As many as the largest known endpoint takes questions; each sentence is two. */
const mostQuestions = 400
/** Where a sentence costs requests of its own, more than these are asked only when the person wants them. */
const mostSingly = 60

/** How many sentences one request asks about. */
export function claimsPerRequest(readout: Readout, { preset }: Connection): number {
  if (readout !== 'decisions' && readout !== 'system-one') return 1
  const { questions = mostQuestions } = limitsOf(preset)
  return Math.max(1, Math.floor(Math.min(questions, mostQuestions) / phrasings.length))
}

/** How many sentences are asked about before the person is asked whether to go on. */
export function claimsAtOnce(readout: Readout): number {
  return readout === 'decisions' || readout === 'system-one' ? mostQuestions : mostSingly
}

/** How many of a check's askings are under way: as few as keep the queue full while one of them comes to its end. */
export function asksAtOnce({ claims, requests }: CheckPlan): number {
  const filling = Math.ceil((2 * requestsAtOnce * claims) / Math.max(1, requests))
  return Math.min(requestsAtOnce, Math.max(2, filling))
}

/** What asking about sentences is going to cost, before it is done. */
export function checkPlan(
  readout: CheckPlan['readout'],
  claims: readonly string[],
  context: ClaimContext,
  connection: Connection,
  before = 0,
): CheckPlan {
  const now = claims.slice(0, claimsAtOnce(readout))
  const perRequest = claimsPerRequest(readout, connection)
  return {
    readout,
    before,
    claims: now.length,
    requests: requestsOf(readout, now.length, perRequest),
    tokens: Math.ceil(charactersOf(readout, now, context, perRequest) / charactersPerToken),
  }
}

function requestsOf(readout: CheckPlan['readout'], count: number, perRequest: number): number {
  if (readout === 'words') return count * phrasings.length
  if (readout === 'sampled') return count * samples
  // What is asked of no sentence is asked once for all.
  if (readout === 'likelihood') return (count + 1) * phrasings.length * checkLabelSet.labels.length
  return Math.ceil(count / perRequest)
}

function charactersOf(
  readout: CheckPlan['readout'],
  claims: readonly string[],
  context: ClaimContext,
  perRequest: number,
): number {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const [yes] = checkLabelSet.labels
  if (readout === 'likelihood') {
    return yes === undefined
      ? 0
      : 4 * sum(claims.map((claim) => claimLikelihoodAsk(claim, yes, 'turned').prefix.length))
  }
  if (readout === 'words' || readout === 'sampled') {
    const each = sum(claims.map((claim) => JSON.stringify(claimAsk(claim, context, 'plain').messages).length))
    return each * (readout === 'words' ? phrasings.length : samples)
  }
  const whole = Math.ceil(claims.length / perRequest) * (context.text.length + context.question.length)
  return whole + JSON.stringify(claimDecisionAsk(claims, { ...context, text: '', question: '' })).length
}
