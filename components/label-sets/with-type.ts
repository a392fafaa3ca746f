import { type Label, type LabelSet, predicateLabels } from '../../utils/model/label-set'
import type { QuestionType } from '../../utils/model/question'

/** What was typed of labels, to be put back when the type has a place for it again. */
export interface TypedLabels {
  readonly labels: readonly Label[]
  readonly noneOfThese: boolean
}

/** What there is to put back, once a set leaves its type: its own, where it has any. */
export function typedLabels({ labels, noneOfThese, type }: LabelSet, before: TypedLabels): TypedLabels {
  return {
    labels: type === 'predicate' ? before.labels : labels,
    noneOfThese: type === 'choice' ? noneOfThese : before.noneOfThese,
  }
}

/** What changes of a label set with its type. */
export function withType(type: QuestionType, typed: TypedLabels): Partial<LabelSet> {
  if (type === 'predicate') return { type, labels: predicateLabels, noneOfThese: false }
  return { type, labels: typed.labels, noneOfThese: type === 'choice' && typed.noneOfThese }
}
