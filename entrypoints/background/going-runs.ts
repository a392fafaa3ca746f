/** What stops each run that goes on, whoever began it. */
const going = new Map<string, AbortController>()

/** @returns what aborts when the run is stopped by its id; `null` where it goes on already */
export function beginRun(id: string): AbortSignal | null {
  if (going.has(id)) return null
  const stop = new AbortController()
  going.set(id, stop)
  return stop.signal
}

export function endRun(id: string): void {
  going.delete(id)
}

export function stopRun(id: string): void {
  going.get(id)?.abort()
}
