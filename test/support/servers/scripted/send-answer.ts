import { sendJson } from '../send-json.ts'
import { chatChunks } from './chat-chunks.ts'
import { chatCompletion } from './chat-completion.ts'
import { EventStream } from './event-stream.ts'
import type { Exchange } from './exchange.ts'
import type { ScriptedAnswer } from './token.ts'

const limits = { 'x-request-id': 'req_scripted', 'x-ratelimit-remaining-requests': '499' }

/** The whole answer, streamed or not, as the request asked. */
export async function sendAnswer(
  exchange: Exchange,
  answer: ScriptedAnswer,
  perSecond = Infinity,
): Promise<void> {
  const { ask, response } = exchange
  if (!ask.stream) return sendJson(response, 200, chatCompletion(ask, answer), limits)
  const chunks = chatChunks(ask, answer)
  const events = new EventStream(exchange)
  await events.send(chunks.first)
  await events.sendAll(chunks.tokens, perSecond)
  await events.sendAll(chunks.last)
  await events.finish()
}
