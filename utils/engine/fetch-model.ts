import type { StoredModel } from '../model/stored-model'
import { type Download, download, type DownloadRequest } from '../transport/download'
import { Problem } from '../transport/problem'
import type { Fetch } from '../transport/send'
import { hubAddress, hubFile } from './hub'
import { canFit } from './model-fit'
import { type ModelSink, storeModel } from './store-model'

export interface FetchModel {
  readonly model: StoredModel
  readonly hub: string
  readonly sink: ModelSink
  /** Bytes that the browser would still store; `null` where it does not say. */
  readonly free: number | null
  readonly signal: AbortSignal
  /** Told of the model each time that more of it is known or here. */
  readonly onModel: (model: StoredModel) => void
  readonly fetch?: Fetch
}

/** What is left free beside the model, in bytes. */
const margin = 32 * 2 ** 20

/**
 * Downloads a model, from where it had come to. What has come stays in the sink whatever happens.
 *
 * @returns the model, ready
 * @throws Problem: `storage-full`, `model-too-big`, `checksum`, or one of transport
 * @throws NotGguf
 */
export async function fetchModel({
  model: start,
  hub,
  sink,
  free,
  signal,
  onModel,
  fetch,
}: FetchModel): Promise<StoredModel> {
  let model = start
  const change = (patch: Partial<StoredModel>) => onModel((model = { ...model, ...patch }))
  const { origin } = model
  if (origin.type === 'hub') {
    const { sha256, size } = await hubFile(hub, origin, signal, fetch)
    if (model.expectedSha256 !== null && model.expectedSha256 !== sha256) {
      throw new Problem('checksum', `The hub offers ${sha256}, not ${model.expectedSha256}.`)
    }
    change({ size, expectedSha256: sha256 })
  }
  checkSize(model.size, 0, free === null ? null : free + sink.getSize())
  const here = sink.getSize()
  const isWhole = model.size !== null && here === model.size
  const url = origin.type === 'hub' ? hubAddress(hub, origin) : origin.type === 'url' ? origin.url : ''
  const coming = isWhole
    ? { from: here, size: here, pieces: nothing() }
    : await fromHere({ url, from: here, signal, ...(fetch && { fetch }) })
  checkSize(coming.size, coming.from, free)
  if (model.size === null && coming.size !== null) change({ size: coming.size })
  const sha256 = await storeModel(sink, coming, (received) => change({ received }))
  const received = sink.getSize()
  if (model.size !== null && received !== model.size) {
    throw new Problem('cut', `${received} of ${model.size} bytes came.`)
  }
  if (model.expectedSha256 !== null && sha256 !== model.expectedSha256) {
    sink.truncate(0)
    throw new Problem('checksum', `The file has ${sha256}, not ${model.expectedSha256}.`)
  }
  return { ...model, sha256, received, size: received, state: 'ready', failure: '' }
}

/** Some servers let no other site ask for a part of a file, which looks as if they were not there: then for all of it. */
async function fromHere(request: DownloadRequest): Promise<Download> {
  try {
    return await download(request)
  } catch (error) {
    if (request.from === 0 || !(error instanceof Problem) || error.kind !== 'unreachable') throw error
    return download({ ...request, from: 0 })
  }
}

function checkSize(size: number | null, here: number, free: number | null): void {
  if (size === null) return
  if (!canFit(size)) throw new Problem('model-too-big', `${size} bytes`)
  if (free !== null && size - here + margin > free) {
    throw new Problem('storage-full', `${size - here} bytes are to come, ${free} are free.`)
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // The whole file is here: only its checksum is still to be made.
}
