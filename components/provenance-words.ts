import type { ProvenanceKind, TemperatureMode } from '../utils/model/provenance'

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

export const temperatureModeWords: Readonly<Record<TemperatureMode, string>> = {
  before: 'the model’s own, at temperature 1',
  after: 'those at the temperature of the request',
  unknown: 'before or after temperature: unknown',
}

/** Where a request went. */
export function originWords(origin: string): string {
  return origin === 'built-in' ? 'this browser' : origin
}
