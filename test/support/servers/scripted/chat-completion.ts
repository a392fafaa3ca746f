import type { Ask } from './ask.ts'
import type { ScriptedAnswer, ScriptedToken } from './token.ts'

type FinishReason = 'stop' | 'length' | null

/** The tokens that the asked length allows, and why they end. */
export function withinLength(ask: Ask, answer: ScriptedAnswer) {
  const limit = ask.maxTokens ?? Infinity
  const tokens = answer.tokens.slice(0, limit)
  const finishReason: FinishReason = tokens.length >= limit ? 'length' : 'stop'
  return { tokens, finishReason }
}

function wireToken(ask: Ask, token: ScriptedToken): ScriptedToken {
  return { ...token, top_logprobs: token.top_logprobs.slice(0, ask.topLogprobs ?? 0) }
}

export function logprobsField(ask: Ask, answer: ScriptedAnswer, tokens: readonly ScriptedToken[]) {
  if (!ask.logprobs) return null
  const entries = tokens.map((token) => wireToken(ask, token))
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
  const text = new TextDecoder().decode(Uint8Array.from(tokens.flatMap(({ bytes }) => bytes)))
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
