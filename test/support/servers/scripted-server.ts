import type { IncomingMessage, ServerResponse } from 'node:http'

import { allowAnyOrigin } from './cors.ts'
import { serveOnLoopback } from './loopback.ts'
import { readBody } from './read-body.ts'
import { readAsk } from './scripted/ask.ts'
import { behaviours } from './scripted/behaviours.ts'
import { Gate } from './scripted/gate.ts'
import { badTopLogprobs, sendError, unknownModel } from './scripted/refusals.ts'
import {
  RequestLog,
  type Ending,
  type RecordedRequest,
  type RequestPredicate,
} from './scripted/request-log.ts'
import { wrongKey } from './scripted/wrong-key.ts'
import { sendJson } from './send-json.ts'

export type { Ending, RecordedRequest } from './scripted/request-log.ts'

export interface ScriptedServer {
  /** Ends in `/v1`. */
  readonly baseUrl: string
  readonly models: readonly string[]
  readonly requests: readonly RecordedRequest[]
  /** The first matching request that no earlier call returned; preflights only where the predicate wants them. */
  nextRequest(predicate?: RequestPredicate): Promise<RecordedRequest>
  /** Resolves when the answer has ended, and says who ended it. */
  closed(request: RecordedRequest): Promise<Ending>
  /** Lets every `slow` answer that is waiting go on. */
  release(): void
  stop(): Promise<void>
}

export async function startScriptedServer(
  options: { port?: number; cors?: boolean } = {},
): Promise<ScriptedServer> {
  const log = new RequestLog()
  const gate = new Gate()
  const loopback = await serveOnLoopback((message, response) => {
    void answer(message, response).catch((error: unknown) => response.destroy(error as Error))
  }, options.port)

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    if (options.cors !== false) allowAnyOrigin(message, response)
    const request = log.add(message, await readBody(message), response)
    if (request.method === 'OPTIONS') return void response.writeHead(204).end()
    const refusedKey = wrongKey(request)
    if (refusedKey !== undefined) return sendError({ response }, 401, refusedKey)
    if (request.url === '/v1/models') return sendJson(response, 200, modelList)
    if (request.url === '/v1/chat/completions' && request.method === 'POST') return chat(request, response)
    return sendError({ response }, 404, { message: `Invalid URL (${request.method} ${request.url})` })
  }

  async function chat(request: RecordedRequest, response: ServerResponse): Promise<void> {
    const ask = readAsk(request.body)
    if (ask === undefined)
      return sendError({ response }, 400, { message: 'The request body is not valid JSON.' })
    const refused = badTopLogprobs(ask)
    if (refused !== undefined) return sendError({ response }, 400, refused)
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const otherOrigin = `http://localhost:${loopback.port}`
    const behaviour = behaviours[ask.model] ?? unknownModel
    await behaviour({ ask, request, response, gone: gone.signal, log, held: gate, otherOrigin })
  }

  return {
    baseUrl: `${loopback.origin}/v1`,
    models: Object.keys(behaviours),
    requests: log.requests,
    nextRequest: (predicate) => log.next(predicate),
    closed: (request) => log.ended(request),
    release: () => gate.release(),
    stop: () => loopback.stop(),
  }
}

const modelList = {
  object: 'list',
  data: Object.keys(behaviours).map((id) => ({
    id,
    object: 'model',
    created: 1_790_000_000,
    owned_by: 'scripted',
  })),
}
