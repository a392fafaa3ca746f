import type { Connection } from '../model/connection'

/** The connection that every installation has: no key, and nothing leaves the computer. */
export const builtInConnection: Connection = {
  id: 'built-in',
  name: 'Built-in model (private, no key)',
  preset: 'built-in',
  baseUrl: '',
  model: '',
  dialect: 'chat-completions',
  patience: 120,
  useDecisions: true,
  quirks: {
    maximumTokensField: 'max_tokens',
    minimumTokens: 1,
    logprobs: true,
    logprobsForm: 'boolean',
    alternatives: 20,
    temperature: true,
    streamOptions: true,
    reasoningOff: false,
    reasoningSwitch: 'template',
    requireParameters: false,
    decisionShape: 'system-one',
  },
  capability: null,
}
