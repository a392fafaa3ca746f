import { sendJson } from '../../send-json.ts'
import { answerFor } from '../answer-for.ts'
import { type Ask, type Fields, fields, number, readReasoning, readTexts, text } from '../ask.ts'
import { withinLength } from '../chat-completion.ts'
import { EventStream } from '../event-stream.ts'
import type { Exchange } from '../exchange.ts'
import { sendError } from '../refusals.ts'
import { textOf, type ScriptedAnswer, type ScriptedToken } from '../token.ts'
import type { Format } from './format.ts'

const leastTokens = 16

/** OpenAI Responses: numbers in the deltas of a stream, rounded ones in the message at its end. */
export const responses: Format = { path: '/v1/responses', read, answer }

/** As llama.cpp has it: no log-probabilities, and an answer that does not end. */
export const endlessResponses: Format = {
  path: '/v1/responses',
  read,
  answer: async (exchange) => {
    if (exchange.ask.topLogprobs !== undefined) {
      return sendError(exchange, 400, { message: 'top_logprobs requires logprobs to be set to true' })
    }
    const events = new EventStream(exchange)
    await events.sendTyped({ type: 'response.output_text.delta', delta: 'A', logprobs: [] })
    await exchange.held.released()
  },
}

function read(request: Fields): Ask {
  const { input, include } = request
  return {
    model: text(request['model']),
    stream: request['stream'] === true,
    includeUsage: true,
    logprobs: Array.isArray(include) && include.includes('message.output_text.logprobs'),
    topLogprobs: number(request['top_logprobs']),
    maxTokens: number(request['max_output_tokens']),
    ...readTexts(typeof input === 'string' ? [{ role: 'user', content: input }] : input),
    reasoningOff: readReasoning(request),
    schema: fields(fields(request['text'])['format'])['type'] === 'json_schema',
  }
}

async function answer(exchange: Exchange): Promise<void> {
  const { ask, response } = exchange
  if ((ask.maxTokens ?? Infinity) < leastTokens) {
    const message = `Invalid 'max_output_tokens': integer below minimum value. Expected a value >= ${leastTokens}.`
    return sendError(exchange, 400, { message, param: 'max_output_tokens', code: 'integer_below_min_value' })
  }
  const scripted = answerFor(ask)
  if (!ask.stream) return sendJson(response, 200, whole(ask, scripted))
  const events = new EventStream(exchange)
  const started = { ...whole(ask, scripted), status: 'in_progress', output: [], usage: null }
  await events.sendTyped({ type: 'response.created', response: started })
  await events.sendTyped({ type: 'response.output_item.added', output_index: 0, item: { type: 'message' } })
  const place = { item_id: 'msg_scripted', output_index: 0, content_index: 0 }
  const { tokens, finishReason } = withinLength(ask, scripted)
  for (const token of tokens) {
    const logprobs = ask.logprobs ? [entry(ask, token)] : []
    await events.sendTyped({ type: 'response.output_text.delta', ...place, delta: textOf([token]), logprobs })
  }
  const all = ask.logprobs ? tokens.map((token) => entry(ask, token)) : []
  await events.sendTyped({ type: 'response.output_text.done', ...place, text: textOf(tokens), logprobs: all })
  const last = finishReason === 'length' ? 'response.incomplete' : 'response.completed'
  await events.sendTyped({ type: last, response: whole(ask, scripted) })
  response.end()
}

function whole(ask: Ask, scripted: ScriptedAnswer) {
  const { tokens, finishReason } = withinLength(ask, scripted)
  const logprobs = ask.logprobs ? tokens.map((token) => rounded(entry(ask, token))) : []
  const content = [{ type: 'output_text', text: textOf(tokens), annotations: [], logprobs }]
  const isCut = finishReason === 'length'
  const status = isCut ? 'incomplete' : 'completed'
  return {
    id: 'resp_scripted',
    object: 'response',
    created_at: 1_790_000_000,
    model: ask.model,
    status,
    error: null,
    incomplete_details: isCut ? { reason: 'max_output_tokens' } : null,
    output: [{ id: 'msg_scripted', type: 'message', status, role: 'assistant', content }],
    usage: {
      input_tokens: Math.ceil(ask.wholeText.length / 4),
      output_tokens: tokens.length,
      output_tokens_details: { reasoning_tokens: 0 },
    },
  }
}

function entry(ask: Ask, { token, logprob, bytes, top_logprobs }: ScriptedToken): ScriptedToken {
  return { token, logprob, bytes, top_logprobs: top_logprobs.slice(0, ask.topLogprobs ?? 0) }
}

/** The message at the end has six decimals only. */
function rounded({ top_logprobs, ...own }: ScriptedToken): ScriptedToken {
  const round = <T extends { readonly logprob: number }>(listed: T): T => ({
    ...listed,
    logprob: Number(listed.logprob.toFixed(6)),
  })
  return { ...round(own), top_logprobs: top_logprobs.map(round) }
}
