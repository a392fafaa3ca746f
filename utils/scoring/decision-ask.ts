import type { DecisionAsk } from '../model/ask'
import { type Label, type LabelSet, offeredLabels } from '../model/label-set'
import type { Question } from '../model/question'

/** A label and the value that stands for it in a decision. */
export interface DecisionOption {
  readonly value: string
  readonly label: Label
}

/**
 * The offered labels, each with its name as its value; a name that repeats is numbered, so that values are unique. Those of
 * a predicate have the values that every endpoint answers with.
 */
export function decisionOptions(labelSet: LabelSet): DecisionOption[] {
  const labels = offeredLabels(labelSet)
  if (labelSet.type === 'predicate') return labels.map((label) => ({ value: label.id, label }))
  const used = new Set<string>()
  return labels.map((label) => {
    let value = label.name
    for (let number = 2; used.has(value); number += 1) value = `${label.name} (${number})`
    used.add(value)
    return { value, label }
  })
}

/** The id of a label set's question among several; it tells a model nothing. */
export function questionId(place: number): string {
  return place === 0 ? 'label' : `label-${place + 1}`
}

/** The one request of the readouts `decisions` and `system-one`: what the text is by every given label set. */
export function decisionAsk(labelSets: readonly LabelSet[], text: string): DecisionAsk {
  return { type: 'decision', text, questions: labelSets.map(questionOf) }
}

function questionOf(labelSet: LabelSet, place: number): Question {
  const { question: instructions, type } = labelSet
  const id = questionId(place)
  if (type === 'predicate') return { type, id, instructions }
  const options = decisionOptions(labelSet).map(({ value, label }) => ({
    value,
    description: label.description,
  }))
  return { type, id, instructions, options }
}
