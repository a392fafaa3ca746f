import { type JobUpdate, persist } from '../../utils/jobs/persist'
import type { Connection } from '../../utils/model/connection'
import { activeConnection, settings } from '../../utils/storage/settings'
import { boot } from './boot'
import { beginRun, endRun } from './going-runs'
import { whileAlive } from './keep-alive'
import { runStore } from './run-store'

export interface Job {
  /** Of its run. */
  readonly id: string
  readonly isPrivate: boolean
  readonly signal: AbortSignal
}

/**
 * Runs a job from start to end, kept alive, each of its updates stored and handed on. A run that goes on already is not
 * begun again, or it would be paid for twice.
 */
export async function runJob(
  { id, isPrivate, signal }: Job,
  updates: (alive: AbortSignal) => AsyncIterable<JobUpdate>,
  onUpdate: (update: JobUpdate) => void,
): Promise<void> {
  const stopped = beginRun(id)
  if (stopped === null) return
  try {
    await boot()
    const { put } = runStore(isPrivate)
    await whileAlive(AbortSignal.any([signal, stopped]), async (alive) => {
      for await (const update of persist(updates(alive), put)) onUpdate(update)
    })
  } finally {
    endRun(id)
  }
}

/** The connection in use, with another model where one was typed; `null` where there is none. */
export async function connectionInUse(model: string): Promise<Connection | null> {
  const active = activeConnection(await settings.getValue())
  return active === null || model.trim() === '' ? active : { ...active, model: model.trim() }
}
