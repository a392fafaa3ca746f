import type { PresetName } from '../../utils/model/connection'

interface Preset {
  readonly value: PresetName
  readonly name: string
  readonly baseUrl: string
  /** What a person needs to know before connecting. */
  readonly hint: string
}

export const presets: readonly Preset[] = [
  {
    value: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    hint: 'Needs an API key. Models such as gpt-4.1 give 20 alternatives; models that reason may give none.',
  },
  {
    value: 'llama-cpp',
    name: 'llama.cpp server',
    baseUrl: 'http://127.0.0.1:8080/v1',
    hint: 'Start it with “llama-server -m model.gguf”. Newer builds listen on port 9931.',
  },
  {
    value: 'ollama',
    name: 'Ollama',
    baseUrl: 'http://127.0.0.1:11434/v1',
    hint: 'Version 0.12.11 or newer. No key is needed.',
  },
  {
    value: 'lm-studio',
    name: 'LM Studio',
    baseUrl: 'http://127.0.0.1:1234/v1',
    hint: 'Start its server in the Developer tab. No key is needed.',
  },
  {
    value: 'vllm',
    name: 'vLLM',
    baseUrl: 'http://127.0.0.1:8000/v1',
    hint: 'Gives up to 20 alternatives by default.',
  },
  {
    value: 'custom',
    name: 'Any OpenAI-compatible server',
    baseUrl: '',
    hint: 'The address that the provider calls base URL; it usually ends in /v1.',
  },
]
