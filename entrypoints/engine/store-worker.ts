import { fetchModel } from '../../utils/engine/fetch-model'
import { isDecisionModel } from '../../utils/engine/is-decision-model'
import { modelsFolder } from '../../utils/engine/model-files'
import { canFit } from '../../utils/engine/model-fit'
import { type ModelSink, storeModel } from '../../utils/engine/store-model'
import type { StoredModel } from '../../utils/model/stored-model'
import { Problem } from '../../utils/transport/problem'

export interface WorkerTask {
  readonly model: StoredModel
  readonly hub: string
  readonly free: number | null
  /** Copied instead of downloaded, where there is one. */
  readonly file: File | null
}

export type WorkerNews =
  | { readonly type: 'progress'; readonly model: StoredModel }
  | { readonly type: 'done'; readonly model: StoredModel }
  | { readonly type: 'failed'; readonly problem: { readonly kind: string; readonly message: string } }

/** A part of what workers have and pages have not. */
type SyncFileHandle = FileSystemFileHandle & {
  readonly createSyncAccessHandle: () => Promise<OpenSink>
}

type OpenSink = ModelSink & { readonly close: () => void }

/** How often a file that something else holds is tried again. */
const tries = 50

/** In a worker, because only there a file can be written in place, so that what has come stays. */
const post = (news: WorkerNews) => postMessage(news)

const stopped = new AbortController()

addEventListener('message', ({ data }: MessageEvent<WorkerTask | 'stop'>) => {
  if (data === 'stop') return stopped.abort()
  void store(data).catch((error: unknown) => {
    const { message } = error instanceof Error ? error : { message: String(error) }
    const kind = error instanceof Problem ? error.kind : error instanceof Error ? error.name : 'unexpected'
    post({ type: 'failed', problem: { kind, message } })
  })
})

async function store(task: WorkerTask): Promise<void> {
  const sink = await openSink(`${task.model.id}.gguf`)
  let done: StoredModel
  try {
    done = await fill(sink, task)
  } finally {
    sink.close()
  }
  post({ type: 'done', model: done })
}

/** A worker that was ended with its page has the file for another moment. */
async function openSink(name: string): Promise<OpenSink> {
  const handle = await (await modelsFolder()).getFileHandle(name, { create: true })
  for (let left = tries; ; left -= 1) {
    try {
      return await (handle as SyncFileHandle).createSyncAccessHandle()
    } catch (error) {
      const isTaken = error instanceof DOMException && error.name === 'NoModificationAllowedError'
      if (stopped.signal.aborted) throw new Problem('aborted', 'The download was stopped.')
      if (!isTaken || left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function fill(sink: ModelSink, { file, free, hub, model }: WorkerTask): Promise<StoredModel> {
  const onModel = (changed: StoredModel) => post({ type: 'progress', model: changed })
  const filled =
    file === null
      ? await fetchModel({ model, hub, sink, free, signal: stopped.signal, onModel })
      : await copy(file, model, free)
  sink.flush()
  return { ...filled, isDecisionModel: isDecisionModel(sink) }

  async function copy(from: File, known: StoredModel, space: number | null): Promise<StoredModel> {
    if (!canFit(from.size)) throw new Problem('model-too-big', `${from.size} bytes`)
    if (space !== null && from.size > space) throw new Problem('storage-full', `${from.size} bytes`)
    const pieces = from.stream() as unknown as AsyncIterable<Uint8Array>
    const sha256 = await storeModel(sink, { from: 0, pieces }, (received) => {
      if (stopped.signal.aborted) throw new Problem('aborted', 'The copy was stopped.')
      post({ type: 'progress', model: { ...known, received } })
    })
    return { ...known, sha256, received: from.size, state: 'ready', failure: '' }
  }
}
