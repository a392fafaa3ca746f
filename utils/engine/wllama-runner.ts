import { Wllama } from '@wllama/wllama/esm/index.js'

import type { Part } from '../transport/exchange'
import { Problem } from '../transport/problem'
import { memoryOf, type ModelShape } from './model-fit'
import { nativeCompletion } from './native-completion'
import { packageWorkers } from './packaged-worker'
import type { Runner } from './runner'
import { isUnreadable, withShorterLists } from './shorter-lists'
import { type ChatBody, steadyChat } from './steady-chat'

export interface WllamaOptions {
  /** Address of the folder with `wllama.wasm`, `worker.js` and `module.js`. */
  readonly folder: string
  readonly threads: number
}

type Chat = Parameters<Wllama['createChatCompletion']>[0]
type Completion = Omit<Parameters<Wllama['createCompletion']>[0], 'stream' | 'onData'>
type SystemOne = Parameters<Wllama['createSystemOne']>[0]

/**
 * Loads a GGUF file into llama.cpp in WebAssembly, with WebGPU where the browser has it.
 *
 * @throws Problem
 */
export async function loadWllama(file: File, { folder, threads }: WllamaOptions): Promise<Runner> {
  packageWorkers(folder, threads)
  const silent = { debug: noop, log: noop, warn: noop, error: noop }
  const wllama = new Wllama({ default: `${folder}/wllama.wasm` }, { suppressNativeLog: true, logger: silent })
  wllama.setCompat(null)
  const context = contextFor(file.size)
  try {
    // Small batches, because a request can be stopped between two of them only.
    await wllama.loadModel([file], {
      n_ctx: context,
      n_threads: threads,
      n_batch: 256,
      n_parallel: 1,
      reasoning: false,
    })
  } catch (error) {
    await wllama.exit()
    throw new Problem('model-broken', wordsOf(error))
  }
  const { meta } = wllama.getModelMetadata()
  const { n_ctx: given, n_ctx_train: trained } = wllama.getLoadedContextInfo()
  return {
    loaded: {
      memory: memoryOf(shapeOf(file.size, meta), given),
      threads: wllama.getNumThreads(),
      context: Math.min(given, trained),
    },
    run: (path, body, signal) => parts(wllama, path, body, signal),
    exit: () => wllama.exit(),
  }
}

async function* parts(
  wllama: Wllama,
  path: string,
  body: Record<string, unknown>,
  abortSignal: AbortSignal,
): AsyncGenerator<Part> {
  try {
    switch (path) {
      case '/chat/completions': {
        const ask = { ...body, abortSignal } as unknown as Chat
        if (body['stream'] !== true) {
          const plain = (list: number) =>
            wllama.createChatCompletion({ ...ask, ...(list > 0 && { top_logprobs: list }), stream: false })
          yield { streamed: false, data: await withShorterLists(ask.top_logprobs ?? 0, plain) }
          return
        }
        const start = (changed: ChatBody) =>
          wllama.createChatCompletion({ ...ask, ...(changed as Partial<Chat>), stream: true })
        for await (const data of steadyChat(ask as ChatBody, start)) yield { streamed: true, data }
        return
      }
      case '/completion': {
        const ask = { ...body, abortSignal } as unknown as Completion
        const plain = (list: number) => wllama.createCompletion({ ...ask, n_probs: list, stream: false })
        const answer: unknown = await withShorterLists(ask.n_probs ?? 0, plain)
        yield { streamed: false, data: nativeCompletion(answer) }
        return
      }
      case '/v1/systemone':
        yield { streamed: false, data: await wllama.createSystemOne(body as unknown as SystemOne) }
        return
      default:
        throw new Problem('http', `The built-in model does not answer ${path}.`, { status: 404 })
    }
  } catch (error) {
    if (abortSignal.aborted) throw new Problem('aborted', 'The request was stopped.')
    throw error instanceof Problem ? error : problemOf(error, path)
  }
}

/**
 * wllama hands on the words of llama.cpp where it can; a refusal before the first token it cannot decode, and browsers
 * name that differently. A model that broke down at a decision is found out by the next request.
 */
function problemOf(error: unknown, path: string): Problem {
  const words = wordsOf(error)
  if (/context/i.test(words))
    return new Problem('http', words, { status: 400, code: 'exceed_context_size_error' })
  return path === '/v1/systemone' || isUnreadable(error)
    ? new Problem('http', `The model refused ${path}.`, { status: 400 })
    : new Problem('model-broken', words)
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Tokens of context: a long selection for small models; larger ones need their memory for themselves. */
function contextFor(size: number): number {
  return size < 250 * 2 ** 20 ? 8192 : 4096
}

function shapeOf(size: number, meta: Record<string, string>): ModelShape {
  const architecture = meta['general.architecture'] ?? ''
  const value = (key: string) => Number(meta[`${architecture}.${key}`] ?? 0)
  const heads = value('attention.head_count')
  return {
    size,
    layers: value('block_count'),
    embedding: value('embedding_length'),
    heads,
    keyValueHeads: value('attention.head_count_kv') || heads,
  }
}

const noop = () => undefined
