import type { DialectName, PresetName, Quirks } from '../../model/connection'

/** What is known of an endpoint before it has been tried. */
export interface Preset {
  readonly value: Exclude<PresetName, 'built-in'>
  readonly name: string
  readonly baseUrl: string
  /** The host that has to be reached for the preset to be true of it; `null` where it may be at any address. */
  readonly host: string | null
  readonly dialect: DialectName
  /** What a person needs to know before connecting. */
  readonly hint: string
  readonly needsKey: boolean
  /** Empty where there is no usual one. */
  readonly model: string
  /** What differs from an endpoint of which nothing is known. */
  readonly quirks: Partial<Quirks>
}
