/**
 * Lets wllama start its worker from a file of the extension rather than from a `blob:` address (`worker-files.ts` says
 * why and makes the files). It replaces `Worker` for the page it runs in, which is the engine's own.
 *
 * @param threads as given to wllama
 */
export function packageWorkers(folder: string, threads: number): void {
  const Native = globalThis.Worker
  const options = {
    pathConfig: { 'wllama.wasm': `${folder}/wllama.wasm` },
    nbThread: threads > 1 ? threads : 0,
    compat: false,
  }
  globalThis.Worker = class extends Native {
    constructor(url: string | URL, init?: WorkerOptions) {
      const query = new URLSearchParams({ options: JSON.stringify(options) })
      super(String(url).startsWith('blob:') ? `${folder}/worker.js?${query}` : url, init)
    }

    override postMessage(message: unknown, transfer: never): void {
      const task = message as { verb?: string; args?: unknown[] } | null
      if (task?.verb === 'module.init') {
        super.postMessage({ ...task, args: [`${folder}/module.js`, task.args?.[1]] }, transfer)
      } else super.postMessage(message, transfer)
    }
  }
}
