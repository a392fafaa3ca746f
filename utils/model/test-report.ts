import type { Quirks } from './connection'

export type Finding = 'ok' | 'warn' | 'bad' | 'unknown'

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
}
