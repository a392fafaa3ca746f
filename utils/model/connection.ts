export type DialectName = 'chat-completions'

export type PresetName = 'openai' | 'llama-cpp' | 'ollama' | 'lm-studio' | 'vllm' | 'custom'

/** What an endpoint and model were found to want; learned from refusals and remembered with the connection. */
export interface Quirks {
  readonly maximumTokensField: 'max_tokens' | 'max_completion_tokens'
  /** The fewest tokens that may be asked for. */
  readonly minimumTokens: number
  readonly logprobs: boolean
  /** The largest accepted number of alternatives; 0 means only the chosen token has a number. */
  readonly alternatives: number
  readonly temperature: boolean
  readonly streamOptions: boolean
  /** Whether reasoning has to be turned off before the endpoint gives log-probabilities. */
  readonly reasoningOff: boolean
}

/** An endpoint, its dialect and a model. The key is elsewhere (storage/secrets), bound to the base URL's origin. */
export interface Connection {
  readonly id: string
  readonly name: string
  readonly preset: PresetName
  readonly baseUrl: string
  readonly model: string
  readonly dialect: DialectName
  /** Seconds of silence after which a request is given up. */
  readonly patience: number
  readonly quirks: Quirks
}
