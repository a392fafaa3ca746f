import type { DecisionAnswer } from '../../model/answer'
import { type DecisionPlace, readDecisionItem } from '../decision-item'
import type { UnknownRecord } from '../record'

/** One answer of any of the three shapes: `predicate`, `noul` and `yes_no` are told apart by what they hold. */
export function readChoice(item: UnknownRecord, place: DecisionPlace): DecisionAnswer {
  return readDecisionItem(item, place, {
    truth: item['probability'] ?? item['noul'],
    labelMass: item['label_mass'] ?? item['x_label_mass'],
  })
}
