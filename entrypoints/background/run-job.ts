import { type JobUpdate, persist } from '../../utils/jobs/persist'
import type { Connection } from '../../utils/model/connection'
import { activeConnection, settings } from '../../utils/storage/settings'
import { boot } from './boot'
import { whileAlive } from './keep-alive'
import { runStore } from './run-store'

/** Runs a job from start to end, kept alive, each of its updates stored and handed on. */
export async function runJob(
  isPrivate: boolean,
  signal: AbortSignal,
  updates: (alive: AbortSignal) => AsyncIterable<JobUpdate>,
  onUpdate: (update: JobUpdate) => void,
): Promise<void> {
  await boot()
  const { put } = runStore(isPrivate)
  await whileAlive(signal, async (alive) => {
    for await (const update of persist(updates(alive), put)) onUpdate(update)
  })
}

/** The connection in use, with another model where one was typed; `null` where there is none. */
export async function connectionInUse(model: string): Promise<Connection | null> {
  const active = activeConnection(await settings.getValue())
  return active === null || model.trim() === '' ? active : { ...active, model: model.trim() }
}
