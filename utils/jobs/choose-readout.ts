import type { Connection } from '../model/connection'
import type { Readout } from '../model/provenance'

/** The best readout that a connection was found to offer: a decision endpoint where the person allows it, else letters. */
export function chooseReadout({ capability, dialect, useDecisions }: Connection): Readout {
  if (dialect === 'decisions' || dialect === 'system-one') return dialect
  if (!useDecisions || capability === null) return 'letters'
  if (capability.decisions !== 'no' && capability.decisions !== 'unknown') return 'decisions'
  return capability.systemOne === 'yes' ? 'system-one' : 'letters'
}
