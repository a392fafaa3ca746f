import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'

import type { Exchange } from './exchange.ts'

/** Writes server-sent events, waiting for the socket when it is full and stopping when the client has gone. */
export class EventStream {
  readonly #exchange: Exchange

  constructor(exchange: Exchange) {
    this.#exchange = exchange
    exchange.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache',
      'x-request-id': 'req_scripted',
    })
    exchange.response.flushHeaders()
  }

  send(data: unknown): Promise<void> {
    return this.#write(`data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`)
  }

  /** An event that names its type in a line of its own too. */
  sendTyped(data: { readonly type: string; readonly [name: string]: unknown }): Promise<void> {
    return this.#write(`event: ${data.type}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  async sendAll(chunks: Iterable<unknown>, perSecond = Infinity): Promise<void> {
    const start = performance.now()
    let sent = 0
    for (const chunk of chunks) {
      if (this.#exchange.gone.aborted) return
      const early = start + (sent / perSecond) * 1000 - performance.now()
      if (early > 1) await delay(early)
      await this.send(chunk)
      sent += 1
    }
  }

  async finish(): Promise<void> {
    await this.send('[DONE]')
    this.#exchange.response.end()
  }

  async #write(text: string): Promise<void> {
    const { response, gone } = this.#exchange
    if (gone.aborted || response.write(text)) return
    // Fails only when the client has gone, which the callers look at anyway.
    await once(response, 'drain', { signal: gone }).catch(() => undefined)
  }
}
