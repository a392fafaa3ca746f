import type { Ask } from '../../model/ask'
import type { Connection, Quirks } from '../../model/connection'
import type { WireRequest } from '../dialect'

/** `POST {base}/chat/completions`. Keys that an endpoint was found to refuse are left out. */
export function request(ask: Ask, { model, quirks }: Connection): WireRequest | null {
  if (ask.type !== 'answer') return null
  const body = {
    model,
    messages: ask.messages.map(({ role, content }) => ({ role, content })),
    [quirks.maximumTokensField]: Math.max(ask.maximumTokens, quirks.minimumTokens),
    ...(quirks.temperature && { temperature: ask.temperature }),
    // Predicted outputs and log-probabilities are not to be asked for together.
    ...(ask.prediction === null
      ? logprobs(ask.alternatives, quirks)
      : { prediction: { type: 'content', content: ask.prediction } }),
    ...(quirks.reasoningOff && withoutReasoning[quirks.reasoningSwitch]),
    ...(quirks.requireParameters && { provider: { require_parameters: true } }),
    ...(ask.stream && { stream: true }),
    ...(ask.stream && quirks.streamOptions && { stream_options: { include_usage: true } }),
  }
  return { at: 'base', path: '/chat/completions', body }
}

/** A null or zero would switch log-probabilities off on some servers, so such a key is left out instead. */
function logprobs(wanted: number, quirks: Quirks): Record<string, unknown> {
  if (!quirks.logprobs) return {}
  const alternatives = Math.min(wanted, quirks.alternatives)
  if (quirks.logprobsForm === 'integer') return { logprobs: Math.max(1, alternatives) }
  return { logprobs: true, ...(alternatives > 0 && { top_logprobs: alternatives }) }
}

const withoutReasoning: Readonly<Record<Quirks['reasoningSwitch'], Record<string, unknown>>> = {
  effort: { reasoning_effort: 'none' },
  template: { chat_template_kwargs: { enable_thinking: false } },
  thinking: { thinking: { type: 'disabled' } },
  reasoning: { reasoning: { effort: 'none' } },
}
