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
  readonly createSyncAccessHandle: () => Promise<ModelSink & { readonly close: () => void }>
}

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

async function store({ file, free, hub, model }: WorkerTask): Promise<void> {
  const handle = await (await modelsFolder()).getFileHandle(`${model.id}.gguf`, { create: true })
  const sink = await (handle as SyncFileHandle).createSyncAccessHandle()
  try {
    const onModel = (changed: StoredModel) => post({ type: 'progress', model: changed })
    const done =
      file === null
        ? await fetchModel({ model, hub, sink, free, signal: stopped.signal, onModel })
        : await copy(file, model, free)
    sink.flush()
    post({ type: 'done', model: { ...done, isDecisionModel: isDecisionModel(sink) } })
  } finally {
    sink.close()
  }

  async function copy(from: File, known: StoredModel, space: number | null): Promise<StoredModel> {
    if (!canFit(from.size)) throw new Problem('model-too-big', `${from.size} bytes`)
    if (space !== null && from.size > space) throw new Problem('storage-full', `${from.size} bytes`)
    const pieces = from.stream() as unknown as AsyncIterable<Uint8Array>
    const sha256 = await storeModel(sink, { from: 0, pieces }, (received) =>
      post({ type: 'progress', model: { ...known, received } }),
    )
    return { ...known, sha256, received: from.size, state: 'ready', failure: '' }
  }
}
