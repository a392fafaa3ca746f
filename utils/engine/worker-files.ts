import type { CacheManager } from '@wllama/wllama/esm/index.js'

/** The code that wllama runs in workers, as files of the extension. */
export interface WorkerFiles {
  /** Started by `packaged-worker.ts`, which gives it its options in the query. */
  readonly worker: string
  /** Started again for each further thread. */
  readonly module: string
}

/**
 * wllama starts its workers from `blob:` addresses, which Firefox does not let an extension do (content security policy
 * of Manifest V3, checked on 153, November 2026). At build time this lets wllama start one, catches the code, and makes
 * files of it.
 *
 * @throws Error where wllama has come to do it otherwise
 */
export async function workerFiles(): Promise<WorkerFiles> {
  const { Wllama } = await import('@wllama/wllama/esm/index.js')
  const blobs = new Map<string, Blob>()
  const before = { Worker: globalThis.Worker, self: globalThis.self, createObjectURL: URL.createObjectURL }
  const page = { location: { href: 'https://localhost/' } }
  const caught = new Promise<WorkerFiles>((resolve, reject) => {
    URL.createObjectURL = (blob: Blob) => {
      const url = `blob:${blobs.size}`
      blobs.set(url, blob)
      return url
    }
    const timer = setTimeout(() => reject(new Error('wllama started no worker.')), 10_000)
    class Catcher {
      readonly url: string
      constructor(url: string) {
        this.url = url
      }
      postMessage({ verb, args }: { verb: string; args: unknown[] }) {
        if (verb !== 'module.init') return
        clearTimeout(timer)
        Promise.all([blobs.get(this.url)?.text(), (args[0] as Blob).text()]).then(
          ([worker = '', module]) => resolve({ worker: withOptionsFromQuery(worker), module }),
          reject,
        )
      }
    }
    Object.assign(globalThis, { Worker: Catcher, self: page })
    const silent = { debug: noop, log: noop, warn: noop, error: noop }
    const cacheManager = {} as CacheManager
    const wllama = new Wllama({ default: 'https://localhost/wllama.wasm' }, { logger: silent, cacheManager })
    wllama.setCompat(null)
    void wllama.loadModel([new Blob(['GGUF'])], { n_threads: 1 }).catch(reject)
  })
  try {
    return await caught
  } finally {
    Object.assign(globalThis, { Worker: before.Worker, self: before.self })
    URL.createObjectURL = before.createObjectURL
  }
}

function withOptionsFromQuery(code: string): string {
  const changed = code.replace(
    /^const RUN_OPTIONS = .*;\n/,
    "const RUN_OPTIONS = JSON.parse(new URLSearchParams(self.location.search).get('options'));\n",
  )
  if (changed === code) throw new Error('The worker of wllama no longer begins with its options.')
  return changed
}

const noop = () => undefined
