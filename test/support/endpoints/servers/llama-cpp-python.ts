import { modelFile } from '../../model/model-file.ts'
import { modelName } from '../../model/pins.ts'
import type { EndpointServer } from '../endpoint-server.ts'
import { freePort } from '../free-port.ts'
import { pythonEnvironment } from '../python-environment.ts'
import { startServerProcess } from '../server-process.ts'

const version = '0.3.36'

/** Another server around llama.cpp, by other people. Its package is source: it needs a C++ compiler. */
export const llamaCppPython: EndpointServer = {
  name: 'llama-cpp-python',
  preset: 'custom',
  isLight: false,
  dialects: ['chat-completions', 'completions', 'responses', 'decisions', 'system-one'],
  scoring: ['echo'],
  async start() {
    const python = await pythonEnvironment({
      name: 'llama-cpp-python',
      version,
      requirements: [`llama-cpp-python[server]==${version}`],
      built: ['llama-cpp-python'],
    })
    const { path } = await modelFile()
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const stop = await startServerProcess({
      python,
      module: ['llama_cpp.server'],
      flags: {
        '--model': path,
        '--model_alias': modelName,
        '--host': '127.0.0.1',
        '--port': port,
        '--n_ctx': 2048,
        // Without it there are no log-probabilities.
        '--logits_all': 'true',
      },
      readyUrl: `${origin}/v1/models`,
    })
    return { version, baseUrl: `${origin}/v1`, model: modelName, stop }
  },
}
