import { sendJson } from '../../send-json.ts'
import { answerFor } from '../answer-for.ts'
import { type Ask, type Fields, number, text } from '../ask.ts'
import { usage, withinLength } from '../chat-completion.ts'
import { EventStream } from '../event-stream.ts'
import type { Exchange } from '../exchange.ts'
import { sendError } from '../refusals.ts'
import { textOf, withOneForm, type ScriptedToken } from '../token.ts'
import type { Format } from './format.ts'
import { otherWord, wordsOf } from './words-of.ts'

const mostAlternatives = 5

/** Legacy Completions: arrays and maps, no bytes. What becomes of a given text is the server's to choose. */
export const completions = (scores: 'echo' | 'prompt-logprobs' | 'nothing'): Format => ({
  path: '/v1/completions',
  read,
  answer: (exchange, request) => {
    if ((exchange.ask.topLogprobs ?? 0) > mostAlternatives) {
      const message = `Invalid value for 'logprobs': must be less than or equal to ${mostAlternatives}.`
      return sendError(exchange, 400, { message, param: 'logprobs' })
    }
    if (scores === 'echo' && request['echo'] === true)
      return sendJson(exchange.response, 200, echoed(exchange, request))
    if (scores === 'prompt-logprobs' && request['prompt_logprobs'] !== undefined) {
      return sendJson(exchange.response, 200, promptScored(exchange.ask))
    }
    return write(exchange)
  },
})

function read(request: Fields): Ask {
  const prompt = text(request['prompt'])
  return {
    model: text(request['model']),
    stream: request['stream'] === true,
    includeUsage: true,
    logprobs: number(request['logprobs']) !== undefined,
    topLogprobs: number(request['logprobs']),
    maxTokens: number(request['max_tokens']),
    lastUserText: prompt,
    wholeText: prompt,
  }
}

async function write(exchange: Exchange): Promise<void> {
  const { ask, response } = exchange
  // A list of five has no place for "A" and " A".
  const { tokens, finishReason } = withinLength(ask, withOneForm(answerFor(ask)))
  const body = (part: readonly ScriptedToken[], finish: string | null) => ({
    ...envelope(ask),
    choices: [{ index: 0, text: textOf(part), logprobs: legacy(ask, part), finish_reason: finish }],
  })
  if (!ask.stream)
    return sendJson(response, 200, { ...body(tokens, finishReason), usage: usage(ask, tokens.length) })
  const events = new EventStream(exchange)
  await events.sendAll(tokens.map((token) => body([token], null)))
  await events.send({
    ...envelope(ask),
    choices: [{ index: 0, text: '', logprobs: null, finish_reason: finishReason }],
  })
  await events.finish()
}

function legacy(ask: Ask, tokens: readonly ScriptedToken[]) {
  if (!ask.logprobs) return null
  return {
    tokens: tokens.map(({ token }) => token),
    token_logprobs: tokens.map(({ logprob }) => logprob),
    top_logprobs: tokens.map(({ top_logprobs }) =>
      Object.fromEntries(
        top_logprobs.slice(0, ask.topLogprobs ?? 0).map(({ token, logprob }) => [token, logprob]),
      ),
    ),
    text_offset: tokens.map(() => 0),
  }
}

/** The words of the prompt, and one more where one may be made. */
function echoed({ ask }: Exchange, request: Fields) {
  const made = number(request['max_tokens']) === 0 ? [] : [{ text: ' The', logprob: -1.5 }]
  const words = [...wordsOf(ask.lastUserText), ...made]
  const logprobs = {
    tokens: words.map((word) => word.text),
    token_logprobs: words.map(({ logprob }) => logprob),
    top_logprobs: words.map((word) =>
      word.logprob === null ? null : { [word.text]: word.logprob, [otherWord.text]: otherWord.logprob },
    ),
    text_offset: words.map(() => -1),
  }
  const choice = {
    index: 0,
    text: words.map((word) => word.text).join(''),
    logprobs,
    finish_reason: 'length',
  }
  return { ...envelope(ask), choices: [choice], usage: usage(ask, made.length) }
}

/** vLLM: a map by token ids at each place; which of them is the text's own, only the ids tell. */
function promptScored(ask: Ask) {
  const words = wordsOf(ask.lastUserText)
  const places = words.map(({ id, logprob, text: decoded_token }) =>
    logprob === null
      ? null
      : {
          [otherWord.id]: { logprob: otherWord.logprob, rank: 2, decoded_token: otherWord.text },
          [id]: { logprob, rank: 1, decoded_token },
        },
  )
  const choice = {
    index: 0,
    text: ' The',
    logprobs: null,
    finish_reason: 'length',
    prompt_logprobs: places,
    prompt_token_ids: words.map(({ id }) => id),
  }
  return { ...envelope(ask), choices: [choice], usage: usage(ask, 1) }
}

function envelope(ask: Ask) {
  return { id: 'cmpl-scripted', object: 'text_completion', created: 1_790_000_000, model: ask.model }
}
