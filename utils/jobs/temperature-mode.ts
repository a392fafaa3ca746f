import type { Connection, PresetName } from '../model/connection'
import type { TemperatureMode } from '../model/provenance'

/**
 * Servers whose log-probabilities are known to be those of temperature 1, whatever the temperature of the request:
 * OpenAI's by 4,418 recorded tokens, vLLM's and llama.cpp's by their source. Of the others nothing is known.
 */
const before: readonly PresetName[] = ['openai', 'azure', 'vllm', 'llama-cpp', 'ollama', 'built-in']

export function temperatureModeOf({ preset }: Connection): TemperatureMode {
  return before.includes(preset) ? 'before' : 'unknown'
}
