import type { Ask } from './ask.ts'
import { textOf, type Listed, type ScriptedAnswer, type ScriptedToken } from './token.ts'

type FinishReason = 'stop' | 'length' | null

/** The tokens that the asked length allows, and why they end. */
export function withinLength(ask: Ask, answer: ScriptedAnswer) {
  const limit = ask.maxTokens ?? Infinity
  const tokens = answer.tokens.slice(0, limit)
  const finishReason: FinishReason = tokens.length >= limit ? 'length' : 'stop'
  return { tokens, finishReason }
}

function wireToken(ask: Ask, { withoutBytes }: ScriptedAnswer, { top_logprobs, ...token }: ScriptedToken) {
  const entry = (listed: Listed) => (withoutBytes === true ? { ...listed, bytes: null } : listed)
  return { ...entry(token), top_logprobs: top_logprobs.slice(0, ask.topLogprobs ?? 0).map(entry) }
}

export function logprobsField(ask: Ask, answer: ScriptedAnswer, tokens: readonly ScriptedToken[]) {
  if (!ask.logprobs) return null
  const entries = tokens.map((token) => wireToken(ask, answer, token))
  return answer.channel === 'content'
    ? { content: entries, refusal: null }
    : { content: null, refusal: entries }
}

export function usage(ask: Ask, completionTokens: number) {
  const promptTokens = Math.ceil(ask.wholeText.length / 4)
  return {
    prompt_tokens: promptTokens,
    completion_tokens: completionTokens,
    total_tokens: promptTokens + completionTokens,
  }
}

export function envelope(ask: Ask, object: 'chat.completion' | 'chat.completion.chunk') {
  return {
    id: 'chatcmpl-scripted',
    object,
    created: 1_790_000_000,
    model: ask.model,
    system_fingerprint: 'fp_scripted',
  }
}

/** The answer that is not streamed. */
export function chatCompletion(ask: Ask, answer: ScriptedAnswer) {
  const { tokens, finishReason } = withinLength(ask, answer)
  const text = textOf(tokens)
  const message =
    answer.channel === 'content' ? { content: text, refusal: null } : { content: null, refusal: text }
  const logprobs = logprobsField(ask, answer, tokens)
  return {
    ...envelope(ask, 'chat.completion'),
    choices: [
      { index: 0, message: { role: 'assistant', ...message }, logprobs, finish_reason: finishReason },
    ],
    usage: usage(ask, tokens.length),
  }
}
