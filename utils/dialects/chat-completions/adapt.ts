import type { Ask } from '../../model/ask'
import type { Quirks } from '../../model/connection'
import type { Refusal } from '../dialect'

const wantsMoreTokens = 16

/**
 * One step of the ladder after a refusal: another name for the limit of tokens, a larger limit, no temperature, no
 * stream options, reasoning off, five alternatives, none, no log-probabilities at all.
 */
export function adapt({ status, message }: Refusal, ask: Ask, quirks: Quirks): Quirks | null {
  if (![400, 403, 404, 422].includes(status)) return null
  const said = message.toLowerCase()
  if (said.includes('could not finish the message') && quirks.minimumTokens < wantsMoreTokens) {
    return { ...quirks, minimumTokens: wantsMoreTokens }
  }
  if (said.includes('max_completion_tokens') && said.includes('max_tokens')) {
    return quirks.maximumTokensField === 'max_tokens'
      ? { ...quirks, maximumTokensField: 'max_completion_tokens' }
      : null
  }
  if (said.includes('stream_options') && quirks.streamOptions) return { ...quirks, streamOptions: false }
  if (said.includes('logprob') && quirks.logprobs) return fewerLogprobs(status, said, ask, quirks)
  // Reasoning has to be off for log-probabilities and may not be: there are none to be had.
  if (said.includes('reasoning_effort') && quirks.reasoningOff) {
    return { ...quirks, reasoningOff: false, logprobs: false }
  }
  if (said.includes('temperature') && quirks.temperature) return { ...quirks, temperature: false }
  return null
}

function fewerLogprobs(status: number, said: string, ask: Ask, quirks: Quirks): Quirks {
  const asked = Math.min(ask.type === 'decision' ? 0 : ask.alternatives, quirks.alternatives)
  if (said.includes('reasoning') && !quirks.reasoningOff) return { ...quirks, reasoningOff: true }
  // A 403 is about the model, not about how many alternatives were asked for.
  if (status !== 403 && asked > 5) return { ...quirks, alternatives: 5 }
  if (status !== 403 && asked > 0) return { ...quirks, alternatives: 0 }
  return { ...quirks, logprobs: false }
}
