import type { Connection } from '../model/connection'
import type { Failure, FailureKind } from '../model/failure'
import type { LabelSet } from '../model/label-set'
import type { Readout } from '../model/provenance'
import { chooseReadout, isDecisionOnly } from './choose-readout'

/** Refusals that are about the decision endpoint and not about this text: another readout may still do. */
const aboutTheEndpoint: readonly FailureKind[] = [
  'path-unknown',
  'ask-unsupported',
  'parameter-refused',
  'model-unknown',
  'malformed',
]

/** The chosen readout, and what is tried where a decision endpoint refuses. */
export function readoutLadder(connection: Connection, labelSet: LabelSet): readonly Readout[] {
  const best = chooseReadout(connection, labelSet)
  if (isDecisionOnly(connection) || (best !== 'decisions' && best !== 'system-one')) return [best]
  return [best, chooseReadout({ ...connection, useDecisions: false }, { ...labelSet, readout: 'auto' })]
}

/** Whether what a readout failed of leaves something to try. */
export function isForAnotherReadout({ kind }: Failure): boolean {
  return aboutTheEndpoint.includes(kind)
}
