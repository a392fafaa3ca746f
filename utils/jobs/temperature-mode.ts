import type { Connection, PresetName } from '../model/connection'
import type { TemperatureMode } from '../model/provenance'
import { presetAt } from './presets/presets'

/**
 * Servers whose log-probabilities are known to be those of temperature 1, whatever the temperature of the request:
 * OpenAI's by 4,418 recorded tokens, vLLM's and llama.cpp's by their source. Of the others nothing is known.
 */
const before: readonly PresetName[] = ['openai', 'azure', 'vllm', 'llama-cpp', 'ollama', 'built-in']

export function temperatureModeOf(connection: Connection): TemperatureMode {
  // A preset says nothing of another service's address.
  const preset = presetAt(connection)?.value ?? connection.preset
  return before.includes(preset) ? 'before' : 'unknown'
}
