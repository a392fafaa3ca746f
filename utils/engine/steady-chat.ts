import { isUnreadable, shorterLists } from './shorter-lists'

/** The parts of a request for a streamed chat that matter here; the others are passed on. */
export interface ChatBody {
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly max_tokens?: number
  readonly logprobs?: boolean
  /** May not even be there where log-probabilities are not wanted. */
  readonly top_logprobs?: number | undefined
}

interface Chunk {
  readonly choices: readonly {
    readonly delta?: { readonly content?: string | null }
    readonly finish_reason?: string | null
  }[]
  readonly usage?: { readonly prompt_tokens?: number; readonly completion_tokens?: number } | null
}

/** At a place that cannot be read: with a shorter list for one token, then a few tokens without numbers. */
const detours = [
  ...shorterLists.map((length) => ({ change: { top_logprobs: length }, tokens: 1 })),
  { change: { logprobs: false, top_logprobs: undefined }, tokens: 8 },
] as const

/**
 * A streamed chat that goes on where wllama breaks off (`shorter-lists.ts` says why): the answer so far is handed back as
 * the beginning of the model's own, and the place is passed with a shorter list or without numbers. Tokens without numbers
 * come as text alone.
 *
 * @param start begins a request; it ends with a chunk of usage
 */
export async function* steadyChat(
  body: ChatBody,
  start: (body: ChatBody) => Promise<AsyncIterable<unknown>>,
): AsyncGenerator<unknown> {
  const wanted = body.max_tokens ?? Infinity
  let text = ''
  let generated = 0
  let promptTokens: number | undefined
  let detour = -1
  for (;;) {
    const around = detours[detour]
    const left = wanted - generated
    const limit = around === undefined ? left : Math.min(around.tokens, left)
    const messages = text === '' ? body.messages : [...body.messages, { role: 'assistant', content: text }]
    const given = text
    let seen = 0
    let end: Chunk | null = null
    let usage: Chunk | null = null
    try {
      const asked = { ...body, ...around?.change, messages, ...(limit < Infinity && { max_tokens: limit }) }
      for await (const raw of await start(asked)) {
        const chunk = raw as Chunk
        const [choice] = chunk.choices
        if (choice === undefined) usage = chunk
        else if (typeof choice.finish_reason === 'string') end = chunk
        else {
          const sent = choice.delta?.content ?? ''
          // The first part of an answer that goes on repeats its beginning.
          const content =
            seen === 0 && given !== '' && sent.startsWith(given) ? sent.slice(given.length) : sent
          if (sent !== '') seen += 1
          text += content
          yield { ...chunk, choices: [{ ...choice, delta: { ...choice.delta, content } }] }
        }
      }
    } catch (error) {
      if (!isUnreadable(error)) throw error
      generated += seen
      detour = seen > 0 ? 0 : detour + 1
      if (generated >= wanted) {
        yield { choices: [{ index: 0, delta: {}, finish_reason: 'length' }] }
        return
      }
      if (detour >= detours.length) throw error
      continue
    }
    promptTokens ??= usage?.usage?.prompt_tokens
    const isMore = around !== undefined && endOf(end) === 'length'
    const isPiece = isMore && text === given
    if (isPiece && detour < detours.length - 1) {
      // A piece of a character is no text to go on from: it is written again, and with it the rest of the character.
      detour = detours.length - 1
      continue
    }
    generated += usage?.usage?.completion_tokens ?? seen
    if (isMore && !isPiece && generated < wanted) {
      detour = -1
      continue
    }
    if (end !== null) yield end
    if (usage !== null) {
      yield { ...usage, usage: { prompt_tokens: promptTokens, completion_tokens: generated } }
    }
    return
  }
}

function endOf(chunk: Chunk | null): string | null {
  return chunk?.choices[0]?.finish_reason ?? null
}
