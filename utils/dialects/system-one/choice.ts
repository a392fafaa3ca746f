import type { DecisionAnswer } from '../../model/answer'
import { type DecisionPlace, readDecisionItem } from '../decision-item'
import type { UnknownRecord } from '../record'

/** One answer: `noul`, `choice` or `score`. SGLang adds the mass of the labels. */
export function readChoice(item: UnknownRecord, place: DecisionPlace): DecisionAnswer {
  return readDecisionItem(item, place, { truth: item['noul'], labelMass: item['x_label_mass'] })
}
