import { answerFor } from './answer-for.ts'
import { chatChunks, type ChatChunks } from './chat-chunks.ts'
import { chatCompletion } from './chat-completion.ts'
import { EventStream } from './event-stream.ts'
import type { Behaviour, Exchange } from './exchange.ts'
import { sendAnswer } from './send-answer.ts'

const chunksBeforeTrouble = 3

type Trouble = (exchange: Exchange, events: EventStream, rest: ChatChunks) => void | Promise<void>

/** Three chunks of a good stream, then the trouble; a request without `stream` gets half a body instead. */
const afterThreeChunks =
  (trouble: Trouble, afterHalf: (exchange: Exchange) => void = ({ response }) => response.end()): Behaviour =>
  async (exchange) => {
    if (!exchange.ask.stream) return sendHalf(exchange, afterHalf)
    const chunks = chatChunks(exchange.ask, answerFor(exchange.ask))
    const tokens = chunks.tokens[Symbol.iterator]()
    const events = new EventStream(exchange)
    await events.send(chunks.first)
    for (let count = 0; count < chunksBeforeTrouble; count += 1) {
      const { value, done } = tokens.next()
      if (done !== true) await events.send(value)
    }
    await trouble(exchange, events, { ...chunks, tokens: { [Symbol.iterator]: () => tokens } })
  }

function breakOff({ log, response }: Exchange): void {
  // What a reader has not read yet is lost with a broken connection, so it gets time to.
  response.write('\n', () => setTimeout(() => log.cut(response), 150))
}

function sendHalf(exchange: Exchange, then: (exchange: Exchange) => void): void {
  const body = JSON.stringify(chatCompletion(exchange.ask, answerFor(exchange.ask)))
  exchange.response.writeHead(200, { 'content-type': 'application/json' })
  exchange.response.write(body.slice(0, body.length / 2))
  then(exchange)
}

function keepSilent(): void {}

/** Streams that go wrong after a good beginning. */
export const brokenStreams: Record<string, Behaviour> = {
  cut: afterThreeChunks(breakOff, breakOff),
  'clean-cut': afterThreeChunks(({ response }) => void response.end()),
  stall: afterThreeChunks(keepSilent, keepSilent),
  'error-mid-stream': afterThreeChunks(async ({ response }, events) => {
    await events.send({ error: { message: 'The provider lost its connection.', code: 502 } })
    response.end()
  }),
  malformed: afterThreeChunks(async (_, events, rest) => {
    await events.send('{"choices":[{"index":0,"delta":{"content":"bro')
    await events.sendAll(rest.tokens)
    await events.sendAll(rest.last)
    await events.finish()
  }),
  slow: async (exchange) => {
    const { ask, held } = exchange
    if (!ask.stream) {
      await held.released()
      return sendAnswer(exchange, answerFor(ask))
    }
    const chunks = chatChunks(ask, answerFor(ask))
    const tokens = chunks.tokens[Symbol.iterator]()
    const events = new EventStream(exchange)
    await events.send(chunks.first)
    await events.send(tokens.next().value)
    await held.released()
    await events.sendAll({ [Symbol.iterator]: () => tokens })
    await events.sendAll(chunks.last)
    return events.finish()
  },
}
