import type { Failure } from '../model/failure'
import type { Run } from '../model/run'
import { database } from './database'

/** How many runs are kept beside those that wait for a person; the oldest go first. */
const most = 200

/** Where runs are kept: on disk, or for private windows in memory only. */
export interface RunStore {
  readonly put: (run: Run) => Promise<void>
  readonly get: (id: string) => Promise<Run | null>
  readonly latest: (type: Run['type']) => Promise<Run | null>
}

export const storedRuns: RunStore = {
  put: async (run) => {
    const change = (await database()).transaction(['runs', 'reviews'], 'readwrite')
    const store = change.objectStore('runs')
    await store.put(run)
    const waiting = new Set(await change.objectStore('reviews').getAllKeys())
    let excess = (await store.count()) - waiting.size - most
    let cursor = excess <= 0 ? null : await store.index('startedAt').openCursor()
    for (; cursor !== null && excess > 0; cursor = await cursor.continue()) {
      if (waiting.has(cursor.primaryKey)) continue
      await cursor.delete()
      excess -= 1
    }
  },
  get: async (id) => (await (await database()).get('runs', id)) ?? null,
  latest: async (type) => {
    let cursor = await (
      await database()
    )
      .transaction('runs')
      .store.index('startedAt')
      .openCursor(null, 'prev')
    while (cursor !== null && cursor.value.type !== type) cursor = await cursor.continue()
    return cursor?.value ?? null
  },
}

/** A store for private windows: nothing of it is written anywhere. */
export function privateRuns(): RunStore {
  const runs = new Map<string, Run>()
  return {
    put: async (run) => void runs.set(run.id, run),
    get: async (id) => runs.get(id) ?? null,
    latest: async (type) => [...runs.values()].findLast((run) => run.type === type) ?? null,
  }
}

/** Marks what another start of the background left unfinished. */
export async function interruptOrphans(bootId: string, failure: Failure, now: number): Promise<void> {
  const store = (await database()).transaction('runs', 'readwrite').store
  for (const run of await store.getAll()) {
    if (run.bootId === bootId || (run.state !== 'queued' && run.state !== 'running')) continue
    await store.put({ ...run, state: 'interrupted', endedAt: now, waitingUntil: null, failure })
  }
}

export async function clearRuns(): Promise<void> {
  await (await database()).clear('runs')
}
