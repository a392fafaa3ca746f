import type { DialectName } from './connection'

/** The ways in which a decision is obtained. */
export const readouts = ['decisions', 'system-one', 'letters', 'words', 'likelihood', 'sampled'] as const

export type Readout = (typeof readouts)[number]

export type ProvenanceKind = 'measured' | 'calibrated' | 'sampled' | 'self-reported' | 'none'

/**
 * Whether the probabilities are the model's own, whatever the temperature (`before`), or those that the sampler drew
 * with (`after`).
 */
export type TemperatureMode = 'before' | 'after' | 'unknown'

/** Where a number came from; shown beside it and kept in every export. */
export interface Provenance {
  readonly kind: ProvenanceKind
  /** Origin of the endpoint, for example `https://api.openai.com`; `built-in` for the model inside the browser. */
  readonly origin: string
  readonly dialect: DialectName
  /** The model as the server named it, else as it was asked for. */
  readonly model: string
  readonly readout: Readout | null
  /** `null` where the request has none. */
  readonly temperature: number | null
  readonly temperatureMode: TemperatureMode
  /** How many alternatives the endpoint listed at the position that was read; `null` where there was none. */
  readonly listed: number | null
  /** Whether the endpoint cuts its lists to likely tokens; `null` where it is not known. */
  readonly truncated: boolean | null
}
