import { sendJson } from '../../send-json.ts'
import { answerFor } from '../answer-for.ts'
import { type Ask, type Fields, number, text } from '../ask.ts'
import { withinLength } from '../chat-completion.ts'
import { EventStream } from '../event-stream.ts'
import type { Exchange } from '../exchange.ts'
import { byProbability, listed, textOf, type ScriptedAnswer, type ScriptedToken } from '../token.ts'
import type { Format } from './format.ts'
import { otherWord, wordsOf } from './words-of.ts'

/** llama.cpp's own `/completion`. A grammar of one literal makes the model write just that. */
export const llamaCompletion: Format = { path: '/completion', read, answer }

function read(request: Fields): Ask {
  const prompt = text(request['prompt'])
  return {
    model: text(request['model']),
    stream: request['stream'] === true,
    includeUsage: true,
    logprobs: (number(request['n_probs']) ?? 0) > 0,
    topLogprobs: number(request['n_probs']),
    maxTokens: number(request['n_predict']),
    lastUserText: prompt,
    wholeText: prompt,
  }
}

async function answer(exchange: Exchange, request: Fields): Promise<void> {
  const { ask, response } = exchange
  const literal = readLiteral(text(request['grammar']))
  const scripted = literal === null ? answerFor(ask) : forced(literal)
  const { tokens, finishReason } = withinLength(ask, scripted)
  const last = {
    stop: true,
    stop_type: finishReason === 'length' ? 'limit' : 'eos',
    truncated: false,
    model: 'scripted.gguf',
    tokens_evaluated: Math.ceil(ask.wholeText.length / 4),
    tokens_predicted: tokens.length,
  }
  const part = (each: readonly ScriptedToken[]) => ({
    index: 0,
    content: textOf(each),
    ...(ask.logprobs && { completion_probabilities: each.map((token) => entry(ask, token)) }),
  })
  if (!ask.stream) return sendJson(response, 200, { ...part(tokens), ...last })
  const events = new EventStream(exchange)
  await events.sendAll(tokens.map((token) => ({ ...part([token]), stop: false })))
  await events.send({ index: 0, content: '', ...last })
  response.end()
}

function entry(ask: Ask, { token, logprob, bytes, top_logprobs }: ScriptedToken) {
  const listedTokens = top_logprobs.slice(0, ask.topLogprobs ?? 0)
  return {
    id: idOf(bytes),
    token,
    bytes,
    logprob,
    top_logprobs: listedTokens.map((other) => ({ id: idOf(other.bytes), ...other })),
  }
}

function idOf(bytes: readonly number[]): number {
  return bytes.reduce((id, byte) => (id * 31 + byte) % 32_000, 7)
}

/** The one literal of a grammar, `null` where there is none. */
function readLiteral(grammar: string): string | null {
  const quoted = /^\s*root\s*::=\s*("(?:[^"\\]|\\.)*")\s*$/s.exec(grammar)?.[1]
  if (quoted === undefined) return null
  const json = quoted.replaceAll(/\\x([0-9a-fA-F]{2})/g, '\\u00$1').replaceAll('\n', '\\n')
  return JSON.parse(json) as string
}

function forced(literal: string): ScriptedAnswer {
  const tokens = wordsOf(literal).map((word) => {
    const chosen = listed(word.text, Math.exp(word.logprob ?? -5))
    return {
      ...chosen,
      top_logprobs: byProbability([chosen, listed(otherWord.text, Math.exp(otherWord.logprob))]),
    }
  })
  return { channel: 'content', tokens }
}
