import type { IncomingMessage, ServerResponse } from 'node:http'

import { allowAnyOrigin } from './cors.ts'
import { serveOnLoopback } from './loopback.ts'
import { readBody } from './read-body.ts'
import { Gate } from './scripted/gate.ts'
import { sendJson } from './send-json.ts'

/** Stands before a server and treats some texts in ways of its own. */
export interface PickyProxy {
  /** Use it in place of the server's own. */
  readonly baseUrl: string
  /** The bodies of all questions that came, in order. */
  readonly asked: readonly string[]
  /** Questions with this word are answered with an error of the server; `null` for none. */
  fail: (word: string | null) => void
  /** Questions with this word are told once each to come again in a second; `null` for none. */
  limit: (word: string | null) => void
  /** From now on every question waits until it is let go. */
  hold: () => void
  letGo: () => void
  /** How many questions wait now, and how many of those that waited were given up. */
  waiting: () => number
  gone: () => number
  readonly stop: () => Promise<void>
}

export async function startPickyProxy(upstreamBaseUrl: string): Promise<PickyProxy> {
  const upstream = new URL(upstreamBaseUrl)
  const asked: string[] = []
  const gate = new Gate()
  let failing: string | null = null
  let limited: string | null = null
  let isHeld = false
  let waiting = 0
  let gone = 0

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    allowAnyOrigin(message, response)
    const { headers, method = 'GET', url = '/' } = message
    if (method === 'OPTIONS') return void response.writeHead(204).end()
    const body = await readBody(message)
    if (method === 'POST') {
      const isFirst = !asked.includes(body)
      asked.push(body)
      if (limited !== null && isFirst && body.includes(limited)) {
        const error = { message: 'Too many requests.', type: 'requests', code: 'rate_limit_exceeded' }
        return sendJson(response, 429, { error }, { 'retry-after': '1' })
      }
      if (failing !== null && body.includes(failing)) {
        return sendJson(response, 500, {
          error: { message: 'The server had an error.', type: 'server_error' },
        })
      }
      if (isHeld) await held(response)
    }
    const left = new AbortController()
    response.once('close', () => left.abort())
    const passed = { 'content-type': headers['content-type'] ?? 'application/json' }
    const found = await fetch(new URL(url, upstream), {
      method,
      headers: passed,
      signal: left.signal,
      body: method === 'POST' ? body : null,
    })
    response.writeHead(found.status, Object.fromEntries(found.headers))
    response.end(Buffer.from(await found.arrayBuffer()))
  }

  async function held(response: ServerResponse): Promise<void> {
    waiting += 1
    const leave = () => (gone += 1)
    response.once('close', leave)
    await gate.released()
    response.off('close', leave)
    waiting -= 1
  }

  const loopback = await serveOnLoopback((message, response) => {
    answer(message, response).catch(() => response.destroy())
  })
  return {
    baseUrl: new URL(upstream.pathname, loopback.origin).href.replace(/\/$/, ''),
    asked,
    fail: (word) => (failing = word),
    limit: (word) => (limited = word),
    hold: () => (isHeld = true),
    letGo: () => {
      isHeld = false
      gate.release()
    },
    waiting: () => waiting,
    gone: () => gone,
    stop: () => loopback.stop(),
  }
}
