import type { Ask } from './ask.ts'
import { envelope, logprobsField, usage, withinLength } from './chat-completion.ts'
import type { ScriptedAnswer } from './token.ts'

export interface ChatChunks {
  readonly first: unknown
  readonly tokens: Iterable<unknown>
  /** The finish, and the usage where it was asked for. */
  readonly last: readonly unknown[]
}

/** The chunks of a streamed answer; the tokens are made as they are sent. */
export function chatChunks(ask: Ask, answer: ScriptedAnswer): ChatChunks {
  const { tokens, finishReason } = withinLength(ask, answer)
  const opening =
    answer.channel === 'content' ? { content: '', refusal: null } : { content: null, refusal: '' }
  const usageField = ask.includeUsage ? { usage: null } : {}
  const chunk = (delta: object, logprobs: unknown, finish_reason: string | null) => ({
    ...envelope(ask, 'chat.completion.chunk'),
    choices: [{ index: 0, delta, logprobs, finish_reason }],
    ...usageField,
  })

  function* tokenChunks() {
    const decoder = new TextDecoder()
    for (const token of tokens) {
      const text = decoder.decode(Uint8Array.from(token.bytes), { stream: true })
      yield chunk({ [answer.channel]: text }, logprobsField(ask, answer, [token]), null)
    }
  }

  const finish = chunk({}, null, finishReason)
  const total = { ...envelope(ask, 'chat.completion.chunk'), choices: [], usage: usage(ask, tokens.length) }
  return {
    first: chunk({ role: 'assistant', ...opening }, logprobsField(ask, answer, []), null),
    tokens: tokenChunks(),
    last: ask.includeUsage ? [finish, total] : [finish],
  }
}
