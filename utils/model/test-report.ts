import type { Capability } from './capability'
import type { Quirks } from './connection'

/** How good a thing is: `none` is what an endpoint does not offer, and what is no fault. */
export type Finding = 'ok' | 'warn' | 'bad' | 'none' | 'unknown'

/** One thing that a test of a connection found, in plain words. */
export interface TestRow {
  readonly name: string
  readonly state: Finding
  readonly sentence: string
  readonly next?: string
}

export interface TestReport {
  readonly rows: readonly TestRow[]
  readonly overall: Finding
  /** Milliseconds since the epoch. */
  readonly testedAt: number
  /** What was learned on the way, to be kept with the connection. */
  readonly quirks: Quirks
  /** What was found, to be kept too; `null` where the endpoint could not be asked. */
  readonly capability: Capability | null
}
