/** When the last of several waits for a rate limit ends, in milliseconds since the epoch; `null` where none is left. */
export function lastWait(waits: ReadonlyMap<unknown, number>): number | null {
  return waits.size === 0 ? null : Math.max(...waits.values())
}
