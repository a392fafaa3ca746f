import type { ProvenanceKind } from '../utils/model/provenance'

/** Beside every number: what it is. */
export const provenanceChips: Readonly<Record<ProvenanceKind, string>> = {
  measured: 'uncalibrated',
  calibrated: 'calibrated',
  sampled: 'sampled',
  'self-reported': 'self-reported',
  none: 'no numbers',
}

export const provenanceWords: Readonly<Record<ProvenanceKind, string>> = {
  measured: 'measured: the model’s own token probabilities, not checked against outcomes',
  calibrated: 'calibrated: corrected with examples whose answers are known',
  sampled: 'sampled: counted over repeated answers',
  'self-reported': 'self-reported: the model wrote the number itself',
  none: 'none: the endpoint gave no probabilities',
}
