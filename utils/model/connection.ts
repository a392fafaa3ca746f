import type { Capability, DecisionShape } from './capability'

/** The wire formats that a person can choose for answers. */
export const answerDialects = ['chat-completions', 'responses', 'completions', 'llama-cpp', 'ollama'] as const

/** Those that answer typed questions with probabilities and write no text. */
export const decisionDialects = ['decisions', 'system-one'] as const

export const dialectNames = [...answerDialects, 'prompt-scoring', ...decisionDialects] as const

export type DialectName = (typeof dialectNames)[number]

export const presetNames = [
  'built-in',
  'openai',
  'azure',
  'openrouter',
  'together',
  'fireworks',
  'deepseek',
  'xai',
  'cerebras',
  'ollama',
  'llama-cpp',
  'lm-studio',
  'vllm',
  'sglang',
  'tgi',
  'litellm',
  'typesafe',
  'custom',
] as const

export type PresetName = (typeof presetNames)[number]

/** The ways in which endpoints are told not to reason. */
export const reasoningSwitches = ['effort', 'template', 'thinking', 'reasoning'] as const

export type ReasoningSwitch = (typeof reasoningSwitches)[number]

/** What an endpoint and model were found to want; learned from refusals and remembered with the connection. */
export interface Quirks {
  readonly maximumTokensField: 'max_tokens' | 'max_completion_tokens'
  /** The fewest tokens that may be asked for. */
  readonly minimumTokens: number
  readonly logprobs: boolean
  /** Whether log-probabilities are asked for by a boolean, or by the number of alternatives (Together, Fireworks). */
  readonly logprobsForm: 'boolean' | 'integer'
  /** The largest accepted number of alternatives; 0 means only the chosen token has a number. */
  readonly alternatives: number
  readonly temperature: boolean
  readonly streamOptions: boolean
  /** Whether reasoning has to be turned off before the endpoint gives log-probabilities. */
  readonly reasoningOff: boolean
  readonly reasoningSwitch: ReasoningSwitch
  /** Whether a router is told to leave out providers that would drop what is asked for (OpenRouter). */
  readonly requireParameters: boolean
  readonly decisionShape: DecisionShape
}

/** An endpoint, its dialect and a model. The key is elsewhere (storage/secrets), bound to the base URL's origin. */
export interface Connection {
  readonly id: string
  readonly name: string
  readonly preset: PresetName
  /** Empty for the built-in model. */
  readonly baseUrl: string
  readonly model: string
  readonly dialect: DialectName
  /** Seconds of silence after which a request is given up. */
  readonly patience: number
  /** Whether a decision endpoint is used where there is one, instead of letters. */
  readonly useDecisions: boolean
  readonly quirks: Quirks
  readonly capability: Capability | null
}

/** Whether a connection is the model inside the browser. */
export function isBuiltIn({ preset }: Pick<Connection, 'preset'>): boolean {
  return preset === 'built-in'
}
