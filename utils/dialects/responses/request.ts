import type { Ask } from '../../model/ask'
import type { Connection, Quirks } from '../../model/connection'
import type { WireRequest } from '../dialect'

/** Fewer are refused. */
const fewestTokens = 16

/** `POST {base}/responses`. It knows no predicted outputs. What the system says first is the instructions. */
export function request(ask: Ask, { model, quirks }: Connection): WireRequest | null {
  if (ask.type !== 'answer' || ask.prediction !== null) return null
  // Where nobody but the system speaks, that is the question.
  const turn = Math.max(
    0,
    ask.messages.findIndex(({ role }) => role !== 'system'),
  )
  const instructions = ask.messages.slice(0, turn).map(({ content }) => content)
  const body = {
    model,
    ...(turn > 0 && { instructions: instructions.join('\n\n') }),
    input: ask.messages.slice(turn).map(({ role, content }) => ({ role, content })),
    max_output_tokens: Math.max(ask.maximumTokens, quirks.minimumTokens, fewestTokens),
    ...(quirks.temperature && { temperature: ask.temperature }),
    ...(quirks.logprobs && logprobs(Math.min(ask.alternatives, quirks.alternatives))),
    ...(quirks.reasoningOff && withoutReasoning[quirks.reasoningSwitch]),
    ...(quirks.requireParameters && { provider: { require_parameters: true } }),
    store: false,
    ...(ask.stream && { stream: true }),
  }
  return { at: 'base', path: '/responses', body }
}

function logprobs(alternatives: number): Record<string, unknown> {
  const include = ['message.output_text.logprobs']
  return alternatives > 0 ? { include, top_logprobs: alternatives } : { include }
}

const effort = { reasoning: { effort: 'none' } }

const withoutReasoning: Readonly<Record<Quirks['reasoningSwitch'], Record<string, unknown>>> = {
  effort,
  reasoning: effort,
  template: { chat_template_kwargs: { enable_thinking: false } },
  thinking: { thinking: { type: 'disabled' } },
}
