import { fileURLToPath } from 'node:url'

import { freePort } from '../endpoints/free-port.ts'
import { type PythonPackages, pythonEnvironment } from '../endpoints/python-environment.ts'
import { startServerProcess } from '../endpoints/server-process.ts'
import type { ModelServer } from '../model/model-server.ts'
import type { ChatPage, RunningChat } from './chat-page.ts'

export interface PythonChat extends PythonPackages, Pick<ChatPage, 'field'> {
  /** The module to run, and its words. */
  readonly module: (port: number) => readonly [name: string, ...words: string[]]
  /** What has to be told to the running page before anyone visits it. */
  readonly prepare?: (url: string) => Promise<void>
  readonly environment?: (port: number, model: ModelServer) => Readonly<Record<string, string>>
}

const apps = fileURLToPath(new URL('apps', import.meta.url))

/** A chat page of a Python package, in an environment of its own. */
export function pythonChat({ field, module, environment, prepare, ...packages }: PythonChat): ChatPage {
  const { name } = packages
  return {
    name,
    field,
    async start(model): Promise<RunningChat> {
      const python = await pythonEnvironment({ ...packages, name: `chat-${name}` })
      const port = await freePort()
      const url = `http://127.0.0.1:${port}/`
      const stop = await startServerProcess({
        python,
        module: module(port),
        flags: {},
        environment: {
          PYTHONPATH: apps,
          CHAT_BASE_URL: model.baseUrl,
          CHAT_MODEL: model.model,
          ...environment?.(port, model),
        },
        readyUrl: url,
      })
      await prepare?.(url)
      return { url, version: packages.version, stop }
    },
  }
}
