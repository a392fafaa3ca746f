import { convertedModel } from '../converted-model.ts'
import type { EndpointServer } from '../endpoint-server.ts'
import { freePort } from '../free-port.ts'
import { pythonEnvironment } from '../python-environment.ts'
import { startServerProcess } from '../server-process.ts'

const version = '0.32.2'

/** mlx-lm's server, with the backend of MLX that runs without Apple's processors. */
export const mlxLm: EndpointServer = {
  name: 'mlx-lm',
  preset: 'custom',
  isLight: false,
  dialects: ['chat-completions', 'completions', 'responses', 'decisions', 'system-one'],
  scoring: ['echo'],
  async start() {
    const model = await convertedModel()
    const requirements = [`mlx-lm==${version}`, 'mlx[cpu]==0.32.4']
    const python = await pythonEnvironment({ name: 'mlx-lm', version, requirements })
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const stop = await startServerProcess({
      python,
      module: ['mlx_lm', 'server'],
      flags: { '--model': model, '--host': '127.0.0.1', '--port': port },
      readyUrl: `${origin}/health`,
    })
    return { version, baseUrl: `${origin}/v1`, model: 'default_model', stop }
  },
}
