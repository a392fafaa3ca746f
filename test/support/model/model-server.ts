import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { modelFile } from './model-file.ts'
import { modelName, serverPackage } from './pins.ts'
import { serverPython } from './python.ts'
import { readyOrigin } from './ready-origin.ts'

export interface ModelServerOptions {
  /** 0, which is the default, takes a free one. */
  readonly port?: number
  readonly contextSize?: number
  readonly threads?: number
  /** Off by default: with it the same request gives slightly different numbers the second time. */
  readonly promptCache?: boolean
  /** Another model than that of the tests. */
  readonly file?: { readonly path: string; readonly name: string }
}

export interface ModelServer {
  /** Ends in `/v1`. */
  readonly baseUrl: string
  readonly model: string
  readonly version: string
  stop(): Promise<void>
}

const script = fileURLToPath(new URL('serve.py', import.meta.url))

/** A real OpenAI-compatible server with a real small model, on loopback. Fetches both the first time. */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const { port = 0, contextSize = 8192, threads = 2, promptCache = false } = options
  const python = await serverPython()
  const { path, name } = options.file ?? { ...(await modelFile()), name: modelName }
  const settings = { path, name, port, contextSize, threads, promptCache }
  const child = spawn(python, [script, JSON.stringify(settings)], { stdio: ['pipe', 'pipe', 'pipe'] })
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const stop = async () => {
    child.stdin.end()
    await exited
  }
  try {
    const origin = await readyOrigin(child)
    const version = `${serverPackage.name} ${serverPackage.version}`
    return { baseUrl: `${origin}/v1`, model: name, version, stop }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}
