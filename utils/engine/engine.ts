import PQueue from 'p-queue'

import type { LoadedModel } from '../model/stored-model'
import type { Part } from '../transport/exchange'
import { Problem } from '../transport/problem'
import { canFit } from './model-fit'
import type { Runner } from './runner'

export interface EngineOptions {
  readonly open: (id: string) => Promise<File | null>
  /** @throws Problem */
  readonly load: (file: File) => Promise<Runner>
  /** Milliseconds without a request after which the model leaves memory. */
  readonly idle: number
  /** Told of each change of what is loaded and of how many requests are under way or waiting. */
  readonly onChange: (loaded: LoadedModel | null, busy: number) => void
}

export interface Engine {
  /** @throws Problem, and nothing else */
  readonly carry: (
    id: string,
    path: string,
    body: Record<string, unknown>,
    signal: AbortSignal,
  ) => AsyncGenerator<Part>
  /** Takes the model out of memory, once the requests under way are over. */
  readonly unload: () => Promise<void>
}

/** One model in memory at a time, and one request at a time, for every page that asks. */
export function createEngine({ open, load, idle, onChange }: EngineOptions): Engine {
  const queue = new PQueue({ concurrency: 1 })
  let current: { readonly id: string; readonly runner: Runner } | null = null
  let busy = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const tell = () => onChange(current && { id: current.id, ...current.runner.loaded }, busy)
  const drop = async () => {
    await current?.runner.exit()
    current = null
    tell()
  }
  const use = async (id: string): Promise<Runner> => {
    if (current?.id === id) return current.runner
    await drop()
    const file = await open(id)
    if (file === null) throw new Problem('model-missing', `No file of ${id} is here.`)
    if (!canFit(file.size)) throw new Problem('model-too-big', `${file.size} bytes`)
    current = { id, runner: await load(file) }
    tell()
    return current.runner
  }
  const unload = () => queue.add(drop)

  async function* carry(id: string, path: string, body: Record<string, unknown>, signal: AbortSignal) {
    clearTimeout(timer)
    busy += 1
    tell()
    const done = Promise.withResolvers<void>()
    try {
      signal.throwIfAborted()
      await inTurn(signal, done.promise)
      const runner = await use(id)
      signal.throwIfAborted()
      yield* runner.run(path, body, signal)
    } catch (error) {
      if (signal.aborted) throw new Problem('aborted', 'The request was stopped.')
      const problem = error instanceof Problem ? error : new Problem('model-broken', String(error))
      // What broke once is loaded anew for the next request.
      if (problem.kind === 'model-broken') await drop()
      throw problem
    } finally {
      done.resolve()
      busy -= 1
      tell()
      if (busy === 0) timer = setTimeout(() => void unload(), idle)
    }
  }

  /** Waits for a turn, and keeps it until the promise is kept: what was stopped has to be over before the next begins. */
  function inTurn(signal: AbortSignal, until: Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = () => reject(new Problem('aborted', 'The request was stopped.'))
      signal.addEventListener('abort', stop, { once: true })
      void queue.add(() => {
        signal.removeEventListener('abort', stop)
        resolve()
        return until
      })
    })
  }

  return { carry, unload }
}
