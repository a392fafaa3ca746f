import { type LabelSet, noFollowUp, type ReadoutChoice } from '../../../utils/model/label-set'

/** A label set as a person would make it of the labels of a file. */
export function labelSetOf(labels: readonly string[], readout: ReadoutChoice): LabelSet {
  return {
    id: `bench-${labels.length}`,
    version: 1,
    type: 'choice',
    name: 'Bench',
    question: 'What is this customer message about?',
    labels: labels.map((id) => ({ id, name: id.replaceAll('_', ' '), description: '', aliases: [] })),
    noneOfThese: false,
    readout,
    thresholds: { accept: 0.7, margin: 0.15, mass: 0.5 },
    promise: null,
    coverage: null,
    followUp: noFollowUp,
  }
}
