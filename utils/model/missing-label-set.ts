import { type LabelSet, noFollowUp } from './label-set'

/** Stands in the record of a classification for a label set that is not known, or is there no longer. */
export const missingLabelSet: LabelSet = {
  id: '',
  version: 0,
  name: 'Classification',
  question: '',
  labels: [],
  noneOfThese: false,
  thresholds: { accept: 0, margin: 0, mass: 0 },
  type: 'choice',
  readout: 'auto',
  promise: null,
  coverage: null,
  followUp: noFollowUp,
}
