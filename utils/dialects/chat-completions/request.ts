import type { Ask } from '../../model/ask'
import type { Connection } from '../../model/connection'

/** The body of `POST {base}/chat/completions`. Keys that an endpoint was found to refuse are left out. */
export function request(ask: Ask, { model, quirks }: Connection): Record<string, unknown> {
  const alternatives = Math.min(ask.alternatives, quirks.alternatives)
  return {
    model,
    messages: ask.messages.map(({ role, content }) => ({ role, content })),
    [quirks.maximumTokensField]: Math.max(ask.maximumTokens, quirks.minimumTokens),
    ...(quirks.temperature && { temperature: ask.temperature }),
    ...(quirks.logprobs && { logprobs: true }),
    // A null or zero would switch log-probabilities off on some servers, so the key is left out instead.
    ...(quirks.logprobs && alternatives > 0 && { top_logprobs: alternatives }),
    ...(quirks.reasoningOff && { reasoning_effort: 'none' }),
    ...(ask.stream && { stream: true }),
    ...(ask.stream && quirks.streamOptions && { stream_options: { include_usage: true } }),
  }
}
