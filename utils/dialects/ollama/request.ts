import type { Ask } from '../../model/ask'
import type { Connection } from '../../model/connection'
import type { WireRequest } from '../dialect'

/** `POST {root}/api/chat`, Ollama's own. It streams unless told not to, and knows no predicted outputs. */
export function request(ask: Ask, { model, quirks }: Connection): WireRequest | null {
  if (ask.type !== 'answer' || ask.prediction !== null) return null
  const alternatives = Math.min(ask.alternatives, quirks.alternatives)
  const body = {
    model,
    messages: ask.messages.map(({ role, content }) => ({ role, content })),
    stream: ask.stream,
    options: {
      num_predict: Math.max(ask.maximumTokens, quirks.minimumTokens),
      ...(quirks.temperature && { temperature: ask.temperature }),
    },
    ...(quirks.logprobs && { logprobs: true, ...(alternatives > 0 && { top_logprobs: alternatives }) }),
    ...(quirks.reasoningOff && { think: false }),
  }
  return { at: 'root', path: '/api/chat', body }
}
