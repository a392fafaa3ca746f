import { fileURLToPath } from 'node:url'

import { freePort } from '../../endpoints/free-port.ts'
import { startServerProcess } from '../../endpoints/server-process.ts'
import { modelFile } from '../../model/model-file.ts'
import { modelName, serverPackage } from '../../model/pins.ts'
import { serverPython } from '../../model/python.ts'
import type { ChatPage } from '../chat-page.ts'

const apps = fileURLToPath(new URL('../apps', import.meta.url))

/** The chat page that llama.cpp's server ships; page and answers come from one server, with the model of the tests. */
export const llamaCpp = {
  name: 'llama.cpp',
  field: 'textarea',
  async start() {
    const { path } = await modelFile()
    const port = await freePort()
    const stop = await startServerProcess({
      python: await serverPython(),
      module: ['llama_cpp_page', path, modelName, String(port)],
      flags: {},
      environment: { PYTHONPATH: apps },
      readyUrl: `http://127.0.0.1:${port}/health`,
    })
    return { url: `http://127.0.0.1:${port}/`, version: serverPackage.version, stop }
  },
} satisfies ChatPage
