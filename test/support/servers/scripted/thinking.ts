import { sendJson } from '../send-json.ts'
import type { Ask } from './ask.ts'
import { envelope, usage } from './chat-completion.ts'
import { EventStream } from './event-stream.ts'
import type { Behaviour, Exchange } from './exchange.ts'

const thoughts = 'Okay, the user asks'

/** Thinks until its length is over, and then as long as it is not told otherwise in the right word. */
export const thinking =
  (word: Ask['reasoningOff'] | 'never', otherwise: Behaviour): Behaviour =>
  (exchange) =>
    exchange.ask.reasoningOff === word ? otherwise(exchange) : think(exchange)

async function think(exchange: Exchange): Promise<void> {
  const { ask, response } = exchange
  const message = { role: 'assistant', content: '', reasoning_content: thoughts }
  const choice = { index: 0, logprobs: null, finish_reason: 'length' }
  if (!ask.stream) {
    const choices = [{ ...choice, message }]
    return sendJson(response, 200, { ...envelope(ask, 'chat.completion'), choices, usage: usage(ask, 5) })
  }
  const events = new EventStream(exchange)
  await events.send({ ...envelope(ask, 'chat.completion.chunk'), choices: [{ ...choice, delta: message }] })
  await events.finish()
}
