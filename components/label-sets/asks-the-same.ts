import { type LabelSet, offeredLabels } from '../../utils/model/label-set'

/**
 * Whether a model is asked the same by both, and its answers are read as the same labels: what has to hold for numbers of
 * one to say something of the other.
 */
export function asksTheSame(one: LabelSet, other: LabelSet): boolean {
  return asked(one) === asked(other)
}

function asked(labelSet: LabelSet): string {
  const labels = offeredLabels(labelSet).map(({ aliases, description, id, name }) => [
    id,
    name,
    description,
    aliases,
  ])
  return JSON.stringify([labelSet.type, labelSet.question, labels])
}
