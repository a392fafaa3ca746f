import type { AnswerAsk, Ask, ScoreAsk } from '../../model/ask'
import type { Connection, Quirks } from '../../model/connection'
import type { WireRequest } from '../dialect'
import { plainPrompt } from '../plain-prompt'

/** `POST {base}/completions`, the older format. It knows no chat and no predicted outputs. */
export function request(ask: Ask, { model, quirks }: Connection): WireRequest | null {
  const own = bodyOf(ask, quirks)
  if (own === null) return null
  const body = { model, ...own, ...(quirks.requireParameters && { provider: { require_parameters: true } }) }
  return { at: 'base', path: '/completions', body }
}

function bodyOf(ask: Ask, quirks: Quirks): Record<string, unknown> | null {
  switch (ask.type) {
    case 'answer':
      return ask.prediction === null ? answering(ask, quirks) : null
    case 'score':
      return scoring(ask, quirks)
    default:
      return null
  }
}

function answering(ask: AnswerAsk, quirks: Quirks): Record<string, unknown> {
  const { prompt, stop } = plainPrompt(ask.messages)
  return {
    prompt,
    max_tokens: Math.max(ask.maximumTokens, quirks.minimumTokens),
    ...(stop.length > 0 && { stop }),
    ...(quirks.temperature && { temperature: ask.temperature }),
    ...(quirks.logprobs && { logprobs: alternatives(ask.alternatives, quirks) }),
    ...(ask.stream && { stream: true }),
    ...(ask.stream && quirks.streamOptions && { stream_options: { include_usage: true } }),
  }
}

/** The text is echoed with its numbers. One token is generated after it, as some servers refuse to generate none. */
function scoring(ask: ScoreAsk, quirks: Quirks): Record<string, unknown> {
  return {
    prompt: ask.prefix + ask.text,
    max_tokens: quirks.minimumTokens,
    echo: true,
    logprobs: alternatives(ask.alternatives, quirks),
    ...(quirks.temperature && { temperature: 0 }),
  }
}

/** A zero means no log-probabilities at all on some servers, so it is sent only where one was refused. */
function alternatives(wanted: number, quirks: Quirks): number {
  return quirks.alternatives === 0 ? 0 : Math.max(1, Math.min(wanted, quirks.alternatives))
}
