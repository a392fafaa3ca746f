import type { WarningKind } from '../model/decision'

/** What one asking showed of each label, before anything is renormalised. */
export interface Reading {
  /** Listed mass of each label in the order in which the label set offers them, 0..1; `null` where it was not listed. */
  readonly masses: readonly (number | null)[]
  /** Mass of which it is unknown on which label, if any, it fell, 0..1. */
  readonly missing: number
  /** No single answer that was not listed is likelier than this, 0..1. */
  readonly unlistedAtMost: number
  /** Alternatives at the position that was read; `null` where there was none. */
  readonly listed: number | null
  readonly warnings: readonly WarningKind[]
}
