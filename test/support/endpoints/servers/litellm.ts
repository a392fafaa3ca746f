import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startModelServer } from '../../model/model-server.ts'
import type { EndpointServer, RunningEndpoint } from '../endpoint-server.ts'
import { freePort } from '../free-port.ts'
import { pythonEnvironment } from '../python-environment.ts'
import { startServerProcess } from '../server-process.ts'

const version = '1.106.2'

/** LiteLLM's proxy in front of llama.cpp's server. */
export const litellm: EndpointServer = {
  name: 'litellm',
  preset: 'litellm',
  isLight: true,
  dialects: ['chat-completions', 'completions', 'responses', 'decisions', 'system-one'],
  scoring: ['echo'],
  start,
}

async function start(): Promise<RunningEndpoint> {
  const packages = { name: 'litellm', version, requirements: [`litellm[proxy]==${version}`] }
  const python = await pythonEnvironment(packages)
  const upstream = await startModelServer({ threads: 1 })
  const folder = await mkdtemp(join(tmpdir(), 'surelight-litellm-'))
  const stopUpstream = async () => {
    await upstream.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const file = join(folder, 'config.json')
    await writeFile(file, JSON.stringify(configuration(upstream.model, upstream.baseUrl)))
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const stop = await startServerProcess({
      python,
      module: ['litellm.proxy.proxy_cli'],
      flags: { '--config': file, '--host': '127.0.0.1', '--port': port },
      environment: {
        // It refuses to start without a key of its own otherwise.
        LITELLM_DANGEROUSLY_PERMIT_WEAK_OR_UNSET_MASTER_KEY: 'true',
        LITELLM_LOCAL_MODEL_COST_MAP: 'True',
      },
      readyUrl: `${origin}/health/liveliness`,
    })
    const stopBoth = () => stop().finally(stopUpstream)
    return { version, baseUrl: `${origin}/v1`, model: upstream.model, stop: stopBoth }
  } catch (error) {
    await stopUpstream()
    throw error
  }
}

/** JSON is YAML too. */
function configuration(model: string, baseUrl: string) {
  const upstream = { model: `openai/${model}`, api_base: baseUrl, api_key: 'none' }
  return { model_list: [{ model_name: model, litellm_params: upstream }] }
}
