import { Problem } from './problem'

/** Ends a request that has fallen silent. It sleeps until the first pat. */
export interface Watchdog {
  /** Aborts when the caller does, or with a `stalled` problem as reason after the patience has passed in silence. */
  readonly signal: AbortSignal
  /** To be called when the request begins, and at every sign of life. */
  readonly pat: () => void
  readonly end: () => void
}

/** @param patience seconds of silence to bear */
export function watchdog(caller: AbortSignal, patience: number): Watchdog {
  const stalled = new AbortController()
  const bark = () => stalled.abort(new Problem('stalled', `Nothing came for ${patience} seconds.`))
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    signal: AbortSignal.any([caller, stalled.signal]),
    pat: () => {
      clearTimeout(timer)
      timer = setTimeout(bark, patience * 1000)
    },
    end: () => clearTimeout(timer),
  }
}
