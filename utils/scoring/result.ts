import type { Distribution, Interval, Stability, WarningKind } from '../model/decision'

/** What a readout found, before anything follows from it. */
export interface Result extends Distribution {
  /** Nats. */
  readonly entropy: Interval | null
  readonly stability: Stability | null
  /** Alternatives at the position that was read, at least; `null` where there was none. */
  readonly listed: number | null
  readonly warnings: readonly WarningKind[]
}
