import type { DecisionAsk } from '../model/ask'
import { type Label, type LabelSet, offeredLabels } from '../model/label-set'

/** The id of the one question; it tells a model nothing. */
const questionId = 'label'

/** A label and the value that stands for it in a decision. */
export interface DecisionOption {
  readonly value: string
  readonly label: Label
}

/** The offered labels, each with its name as its value; a name that repeats is numbered, so that values are unique. */
export function decisionOptions(labelSet: LabelSet): DecisionOption[] {
  const labels = offeredLabels(labelSet)
  const used = new Set<string>()
  return labels.map((label) => {
    let value = label.name
    for (let number = 2; used.has(value); number += 1) value = `${label.name} (${number})`
    used.add(value)
    return { value, label }
  })
}

/** The one request of the readouts `decisions` and `system-one`: which label the text is. */
export function decisionAsk(labelSet: LabelSet, text: string): DecisionAsk {
  const options = decisionOptions(labelSet).map(({ value, label }) => ({
    value,
    description: label.description,
  }))
  return {
    type: 'decision',
    text,
    questions: [{ type: 'choice', id: questionId, instructions: labelSet.question, options }],
  }
}
