import { type AlikeItem, alikeStatus } from '../../utils/model/alike'
import type { LabelProbability } from '../../utils/model/decision'

/** A first label that has a number. */
export type TopLabel = LabelProbability & { readonly probability: number }

/** The first label of an item; `null` where there is none with a number. */
export function topLabel({ run }: Pick<AlikeItem, 'run'>): TopLabel | null {
  const decision = alikeStatus(run) === 'done' ? (run?.decision ?? null) : null
  const top = decision?.labels[0]
  if (decision?.verdict === 'none' || top === undefined || top.probability === null) return null
  return { ...top, probability: top.probability }
}
