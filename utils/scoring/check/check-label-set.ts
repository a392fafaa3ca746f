import { type LabelSet, noFollowUp, predicateLabels } from '../../model/label-set'

/** What a check asks of each sentence, as a label set: corrections of sentences calibrate it like any other. */
export const checkLabelSet: LabelSet = {
  id: 'check',
  version: 1,
  type: 'predicate',
  name: 'Check',
  question: 'Is what this sentence states true?',
  labels: predicateLabels,
  noneOfThese: false,
  readout: 'auto',
  thresholds: { accept: 0.8, margin: 0, mass: 0.5 },
  promise: null,
  coverage: null,
  followUp: noFollowUp,
}
