import type { EndpointServer } from './endpoint-server.ts'
import { litellm } from './servers/litellm.ts'
import { llamaCppPython } from './servers/llama-cpp-python.ts'
import { llamaCpp } from './servers/llama-cpp.ts'
import { mlxLm } from './servers/mlx-lm.ts'
import { sglang } from './servers/sglang.ts'
import { transformers } from './servers/transformers.ts'
import { vllm } from './servers/vllm.ts'

/** Every server that packages alone can bring to a computer without a graphics card. */
export const endpointServers: readonly EndpointServer[] = [
  llamaCpp,
  litellm,
  llamaCppPython,
  transformers,
  mlxLm,
  vllm,
  sglang,
]
