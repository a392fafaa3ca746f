import type { Preset } from './preset'

const own = {
  dialect: 'chat-completions',
  host: null,
  needsKey: false,
  model: '',
} as const

/** Servers that a person runs, at whatever address, and any other. The hints are of November 2026. */
export const ownPresets: readonly Preset[] = [
  {
    ...own,
    value: 'ollama',
    name: 'Ollama',
    baseUrl: 'http://127.0.0.1:11434/v1',
    // Its own interface has given probabilities since 0.12.11; the compatible one dropped them in silence for long.
    dialect: 'ollama',
    hint: 'Version 0.12.11 or newer gives 20 alternatives. Decision models need 0.35 and the dialect System One (November 2026).',
    quirks: { decisionShape: 'system-one' },
  },
  {
    ...own,
    value: 'llama-cpp',
    name: 'llama.cpp server',
    baseUrl: 'http://127.0.0.1:8080/v1',
    hint: 'Start it with “llama-server -m model.gguf”. Newer builds listen on port 9931. It gives 20 alternatives and can score a given text.',
    quirks: { reasoningSwitch: 'template', decisionShape: 'system-one' },
  },
  {
    ...own,
    value: 'lm-studio',
    name: 'LM Studio',
    baseUrl: 'http://127.0.0.1:1234/v1',
    hint: 'Start its server in the Developer tab. Version 0.4.1 or newer gives probabilities; those of MLX models are coarse (November 2026).',
    quirks: {},
  },
  {
    ...own,
    value: 'vllm',
    name: 'vLLM',
    baseUrl: 'http://127.0.0.1:8000/v1',
    hint: '20 alternatives unless its --max-logprobs says otherwise. It can score a given text.',
    quirks: { reasoningSwitch: 'template' },
  },
  {
    ...own,
    value: 'sglang',
    name: 'SGLang',
    baseUrl: 'http://127.0.0.1:30000/v1',
    hint: 'Gives 20 alternatives, scores a given text, and answers decisions over any chat model (November 2026).',
    quirks: { reasoningSwitch: 'template', decisionShape: 'sglang' },
  },
  {
    ...own,
    value: 'tgi',
    name: 'Text Generation Inference',
    baseUrl: 'http://127.0.0.1:8080/v1',
    hint: '5 alternatives unless its --max-top-n-tokens says otherwise; tokens come without bytes. It can score a given text.',
    quirks: { alternatives: 5 },
  },
  {
    ...own,
    value: 'litellm',
    name: 'LiteLLM proxy',
    baseUrl: 'http://127.0.0.1:4000/v1',
    hint: 'Gives what the service behind it gives. With drop_params it drops probabilities in silence. The key is the proxy’s own.',
    quirks: {},
  },
  {
    ...own,
    value: 'custom',
    name: 'Any OpenAI-compatible server',
    baseUrl: '',
    hint: 'The address that the provider calls base URL; it usually ends in /v1.',
    quirks: {},
  },
]
