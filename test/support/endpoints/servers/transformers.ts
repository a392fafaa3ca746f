import { convertedModel, transformersPython, transformersVersion } from '../converted-model.ts'
import type { EndpointServer } from '../endpoint-server.ts'
import { freePort } from '../free-port.ts'
import { startServerProcess } from '../server-process.ts'

/** `transformers serve`: it answers without numbers, and decides with any chat model. */
export const transformers: EndpointServer = {
  name: 'transformers',
  preset: 'custom',
  isLight: false,
  dialects: ['chat-completions', 'completions', 'responses', 'decisions', 'system-one'],
  scoring: ['echo'],
  async start() {
    const python = await transformersPython()
    const model = await convertedModel()
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const stop = await startServerProcess({
      python,
      module: ['transformers.cli.transformers', 'serve', model],
      flags: { '--device': 'cpu', '--host': '127.0.0.1', '--port': port },
      readyUrl: `${origin}/health`,
    })
    // It answers to no other name than the one that it was started with.
    return { version: transformersVersion, baseUrl: `${origin}/v1`, model, stop }
  },
}
