import type { Claim } from '../../../../utils/model/check'
import type { Decision } from '../../../../utils/model/decision'
import { checkLabelSet } from '../../../../utils/scoring/check/check-label-set'
import { decisionOf } from '../examples'

/** A sentence that is held to be true with this probability. */
export function claim(probability: number | null, over: Partial<Claim> = {}): Claim {
  const decision =
    probability === null ? null : decisionOf({ true: probability, false: 1 - probability }, checkLabelSet)
  return {
    start: 0,
    end: 10,
    decision,
    phrasings: { plain: probability, turned: probability },
    failure: null,
    correction: null,
    ...over,
  }
}

/** A sentence of which only "false" was listed: true is likely at most so much. */
export function bounded(upper: number): Claim {
  const known = claim(upper)
  const decision = known.decision as Decision
  const labels = decision.labels.map((label) =>
    label.id === 'true' ? { ...label, probability: null, lower: 0, upper } : label,
  )
  return { ...known, decision: { ...decision, labels } }
}
