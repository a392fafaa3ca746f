import type { DialectName } from './connection'

export type Readout = 'letters'

export type ProvenanceKind = 'measured' | 'calibrated' | 'sampled' | 'self-reported' | 'none'

/** Where a number came from; shown beside it and kept in every export. */
export interface Provenance {
  readonly kind: ProvenanceKind
  /** Origin of the endpoint, for example `https://api.openai.com`. */
  readonly origin: string
  readonly dialect: DialectName
  /** The model as the server named it, else as it was asked for. */
  readonly model: string
  readonly readout: Readout | null
  readonly temperature: number
  /** How many alternatives the endpoint listed at the position that was read; `null` where there was none. */
  readonly listed: number | null
}
