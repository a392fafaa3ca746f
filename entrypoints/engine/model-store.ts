import { browser } from 'wxt/browser'

import { deleteModel, freeSpace, readModels, writeModel } from '../../utils/engine/model-files'
import type { EngineState, StoredModel } from '../../utils/model/stored-model'
import type { EngineCommand } from '../../utils/protocol/engine-channel'
import { downloadWords } from './download-words'
import type { WorkerNews, WorkerTask } from './store-worker'

type StoreCommand = Exclude<EngineCommand, { type: 'state-ask' | 'model-unload' }>

export interface ModelStore {
  readonly obey: (command: StoreCommand) => Promise<void>
  readonly state: () => Promise<Pick<EngineState, 'models' | 'free'>>
}

/** The model files: each download runs in a worker of its own, and what has come survives whatever ends it. */
export function createModelStore({
  onChange,
  beforeDelete,
}: {
  readonly onChange: () => void
  readonly beforeDelete: () => Promise<unknown>
}): ModelStore {
  const models = new Map<string, StoredModel>()
  const workers = new Map<string, { readonly worker: Worker; readonly over: Promise<void> }>()
  const ready = load()

  async function load(): Promise<void> {
    for (const model of await readModels()) {
      // What another life of this page was downloading waits for the person.
      models.set(model.id, model.state === 'downloading' ? { ...model, state: 'paused' } : model)
    }
  }

  async function put(model: StoredModel, isKept = true): Promise<void> {
    models.set(model.id, model)
    onChange()
    if (!isKept) return
    await writeModel(model)
    await tellBackground()
  }

  /** So that the connection names a model that is here. */
  async function tellBackground(): Promise<void> {
    const usable = [...models.values()].filter(({ state }) => state === 'ready')
    await browser.runtime.sendMessage({
      type: 'models-changed',
      models: usable.map(({ id, isDecisionModel }) => ({ id, isDecisionModel: isDecisionModel === true })),
    })
  }

  /** Lets the worker close its file first. */
  async function stop(id: string): Promise<void> {
    const working = workers.get(id)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    working?.worker.postMessage('stop')
    await working?.over
  }

  async function start(model: StoredModel, task: Pick<WorkerTask, 'hub' | 'file'>): Promise<void> {
    if (workers.has(model.id)) return
    const begun: StoredModel = { ...model, state: 'downloading', failure: '' }
    const worker = new Worker(new URL('./store-worker.ts', import.meta.url), { type: 'module' })
    const over = Promise.withResolvers<void>()
    // Before anything is awaited, or a second press would start it twice.
    workers.set(model.id, { worker, over: over.promise })
    // Kept even when disk space runs short; browsers may refuse, and then nothing changes.
    await navigator.storage.persist()
    await put(begun)
    const end = async (last: StoredModel) => {
      worker.terminate()
      workers.delete(model.id)
      await put(last)
      over.resolve()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerNews>) => {
      const known = models.get(model.id) ?? begun
      if (data.type === 'progress') void put(data.model, data.model.size !== known.size)
      else if (data.type === 'done') void end(data.model)
      else if (data.problem.kind === 'aborted') void end({ ...known, state: 'paused' })
      else void end({ ...known, state: 'failed', failure: downloadWords(data.problem) })
    })
    worker.addEventListener('error', ({ message }) => {
      const problem = { kind: 'unexpected', message }
      void end({ ...(models.get(model.id) ?? begun), state: 'failed', failure: downloadWords(problem) })
    })
    // A worker has no target origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage({ ...task, model: begun, free: await freeSpace() } satisfies WorkerTask)
  }

  async function obey(command: StoreCommand): Promise<void> {
    await ready
    switch (command.type) {
      case 'model-download': {
        const { hub, id, licence, name, origin, sha256: expectedSha256 } = command
        const known = models.get(id)
        await start(known ?? newModel({ id, name, origin, licence, expectedSha256 }), { hub, file: null })
        break
      }
      case 'model-import': {
        const { file } = command
        const name = file.name.replace(/\.gguf$/i, '')
        const origin = { type: 'disk', fileName: file.name } as const
        const model = newModel({ id: crypto.randomUUID(), name, origin, licence: '', expectedSha256: null })
        await start({ ...model, size: file.size }, { hub: '', file })
        break
      }
      case 'model-resume': {
        const model = models.get(command.id)
        if (model !== undefined) await start(model, { hub: command.hub, file: null })
        break
      }
      case 'model-pause':
        await stop(command.id)
        break
      case 'model-delete':
        await stop(command.id)
        await beforeDelete()
        await deleteModel(command.id)
        models.delete(command.id)
        onChange()
        await tellBackground()
        break
      default:
        throw new TypeError(`unexpected command ${JSON.stringify(command satisfies never)}`)
    }
  }

  return {
    obey,
    state: async () => {
      await ready
      // The models last: what is told twice at once may else be told in the wrong order.
      const free = await freeSpace()
      return { models: [...models.values()], free }
    },
  }
}

function newModel(
  known: Pick<StoredModel, 'id' | 'name' | 'origin' | 'licence' | 'expectedSha256'>,
): StoredModel {
  return {
    ...known,
    size: null,
    received: 0,
    sha256: null,
    isDecisionModel: null,
    state: 'paused',
    failure: '',
    addedAt: Date.now(),
  }
}
