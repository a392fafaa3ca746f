import { lastWait } from './last-wait'
import { pause } from './pause'

export interface Work<T> {
  readonly items: Iterable<T>
  readonly atOnce: number
  /** What of it waits for a rate limit now. */
  readonly waits: ReadonlyMap<unknown, number>
  /** When it aborts no more is begun. */
  readonly signal: AbortSignal
  readonly task: (item: T) => Promise<void>
}

/**
 * Works on several items at once, in their order. None is begun while another one waits for a rate limit: it would be
 * refused as well.
 *
 * @returns whether all were begun
 */
export async function workThrough<T>({ items, atOnce, waits, signal, task }: Work<T>): Promise<boolean> {
  const left = [...items].values()
  let isWhole = true
  const worker = async () => {
    for (const item of left) {
      for (let until = lastWait(waits); until !== null && !signal.aborted; until = lastWait(waits)) {
        await pause(Math.max(0.05, (until - Date.now()) / 1000), signal)
      }
      if (signal.aborted) isWhole = false
      else await task(item)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return isWhole
}
