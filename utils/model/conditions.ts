import type { Readout } from './provenance'

/** What a calibration holds for: change any of it, and it starts over. */
export interface Conditions {
  readonly labelSetId: string
  readonly labelSetVersion: number
  /** Origin of the endpoint. */
  readonly origin: string
  /** The model as the server named it. */
  readonly model: string
  readonly readout: Readout
  /** Of the wording of the requests. */
  readonly wording: number
}

/** The same conditions have the same key. */
export function conditionsKey(conditions: Conditions): string {
  const { labelSetId, labelSetVersion, model, origin, readout, wording } = conditions
  return JSON.stringify([labelSetId, labelSetVersion, origin, model, readout, wording])
}
