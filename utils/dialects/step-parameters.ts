import { isUnknown, isUnwanted, type Step } from './ladder'
import { withoutLogprobs } from './step-logprobs'

const wantsMoreTokens = 16

export const moreTokens: Step = ({ said, quirks }) =>
  said.includes('could not finish the message') && quirks.minimumTokens < wantsMoreTokens
    ? { ...quirks, minimumTokens: wantsMoreTokens }
    : null

/** The other name for the limit of tokens. */
export const otherLimit: Step = ({ said, quirks }) => {
  const isNewer = quirks.maximumTokensField === 'max_completion_tokens'
  const hasNewer = said.includes('max_completion_tokens')
  const hasOlder = said.includes('max_tokens')
  if (!isNewer && hasOlder && (hasNewer || isUnknown(said))) {
    return { ...quirks, maximumTokensField: 'max_completion_tokens' }
  }
  return isNewer && hasNewer && !hasOlder && isUnknown(said)
    ? { ...quirks, maximumTokensField: 'max_tokens' }
    : null
}

export const noStreamOptions: Step = ({ said, quirks }) =>
  said.includes('stream_options') && quirks.streamOptions ? { ...quirks, streamOptions: false } : null

export const noTemperature: Step = ({ said, quirks }) =>
  said.includes('temperature') && quirks.temperature ? { ...quirks, temperature: false } : null

export const noRouting: Step = ({ said, quirks }) =>
  quirks.requireParameters && isUnknown(said) && /\bprovider\b/.test(said)
    ? { ...quirks, requireParameters: false }
    : null

const switches = {
  effort: /reasoning_effort|reasoning\.effort/,
  template: /chat_template_kwargs|enable_thinking/,
  thinking: /\bthinking\b/,
  reasoning: /\breasoning\b/,
} as const

/**
 * A switch of reasoning that a server does not know is left out, and the one that is known best is there to be tried
 * after it. Where reasoning has to be off for log-probabilities and cannot be, there are none to be had.
 */
export const noReasoningSwitch: Step = ({ said, quirks }) => {
  if (!quirks.reasoningOff || !switches[quirks.reasoningSwitch].test(said)) return null
  if (quirks.reasoningSwitch === 'effort') return withoutLogprobs(quirks)
  return isUnwanted(said) || said.includes('invalid')
    ? { ...quirks, reasoningOff: false, reasoningSwitch: 'effort' }
    : null
}
