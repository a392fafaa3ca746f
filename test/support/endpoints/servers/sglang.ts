import { fileURLToPath } from 'node:url'

import { modelName } from '../../model/pins.ts'
import { convertedModel } from '../converted-model.ts'
import type { EndpointServer } from '../endpoint-server.ts'
import { freePort } from '../free-port.ts'
import { pythonEnvironment } from '../python-environment.ts'
import { startServerProcess } from '../server-process.ts'

const version = '0.5.23'

const noKernels = fileURLToPath(new URL('../no-kernels', import.meta.url))

/** SGLang on the processor. Some seven gigabytes. Its package holds kernels for graphics cards only, so it runs without. */
export const sglang: EndpointServer = {
  name: 'sglang',
  preset: 'sglang',
  isLight: false,
  dialects: ['chat-completions', 'completions', 'responses', 'ollama', 'decisions', 'system-one'],
  scoring: ['sglang', 'echo'],
  async start() {
    const model = await convertedModel()
    const python = await pythonEnvironment({ name: 'sglang', version, requirements: [`sglang==${version}`] })
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const stop = await startServerProcess({
      python,
      module: ['sglang.launch_server'],
      flags: {
        '--model-path': model,
        '--served-model-name': modelName,
        '--host': '127.0.0.1',
        '--port': port,
        '--device': 'cpu',
        '--dtype': 'float32',
        '--attention-backend': 'torch_native',
        '--sampling-backend': 'pytorch',
        '--grammar-backend': 'none',
        '--disable-cuda-graph': null,
        '--disable-radix-cache': null,
        '--mem-fraction-static': 0.1,
        '--max-total-tokens': 8192,
      },
      environment: { PYTHONPATH: noKernels, PYTHONDONTWRITEBYTECODE: '1', SGLANG_USE_CPU_ENGINE: '1' },
      readyUrl: `${origin}/health`,
    })
    return { version, baseUrl: `${origin}/v1`, model: modelName, stop }
  },
}
