import PQueue from 'p-queue'

/** Requests under way at once to one origin, over all tabs; the others wait their turn. */
export const requestsAtOnce = 4

const queues = new Map<string, PQueue>()

/** Runs a task when its origin has a place free; leaves the queue when the signal aborts first. */
export function inTurn<T>(origin: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
  const queue = queues.get(origin) ?? new PQueue({ concurrency: requestsAtOnce })
  queues.set(origin, queue)
  return queue.add(task, { signal })
}
