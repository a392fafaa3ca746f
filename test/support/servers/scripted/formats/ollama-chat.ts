import { sendJson } from '../../send-json.ts'
import { answerFor } from '../answer-for.ts'
import { type Ask, type Fields, fields, number, readReasoning, readTexts, text } from '../ask.ts'
import { withinLength } from '../chat-completion.ts'
import type { Exchange } from '../exchange.ts'
import { textOf, type ScriptedToken } from '../token.ts'
import type { Format } from './format.ts'

/** Ollama's own `/api/chat`: a line of JSON for each token, unless told not to stream. */
export const ollamaChat: Format = { path: '/api/chat', read, answer }

function read(request: Fields): Ask {
  const options = fields(request['options'])
  return {
    model: text(request['model']),
    stream: request['stream'] !== false,
    includeUsage: true,
    logprobs: request['logprobs'] === true,
    topLogprobs: number(request['top_logprobs']),
    maxTokens: number(options['num_predict']),
    ...readTexts(request['messages']),
    reasoningOff: readReasoning(request),
    schema: typeof request['format'] === 'object',
  }
}

function answer({ ask, response }: Exchange): void {
  const { tokens, finishReason } = withinLength(ask, answerFor(ask))
  const line = (part: readonly ScriptedToken[]) => ({
    model: ask.model,
    created_at: '2026-11-23T12:00:00Z',
    message: { role: 'assistant', content: textOf(part) },
    ...(ask.logprobs && part.length > 0 && { logprobs: part.map((token) => entry(ask, token)) }),
    done: false,
  })
  const last = {
    done: true,
    done_reason: finishReason ?? 'stop',
    prompt_eval_count: Math.ceil(ask.wholeText.length / 4),
    eval_count: tokens.length,
  }
  if (!ask.stream) return sendJson(response, 200, { ...line(tokens), ...last })
  response.writeHead(200, { 'content-type': 'application/x-ndjson' })
  for (const token of tokens) response.write(`${JSON.stringify(line([token]))}\n`)
  response.end(`${JSON.stringify({ ...line([]), ...last })}\n`)
}

function entry(ask: Ask, { token, logprob, bytes, top_logprobs }: ScriptedToken): ScriptedToken {
  return { token, logprob, bytes, top_logprobs: top_logprobs.slice(0, ask.topLogprobs ?? 0) }
}
