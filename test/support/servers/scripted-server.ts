import type { IncomingMessage, ServerResponse } from 'node:http'

import { allowAnyOrigin } from './cors.ts'
import { serveOnLoopback } from './loopback.ts'
import { readBody } from './read-body.ts'
import { type Ask, readAsk, readFields } from './scripted/ask.ts'
import type { Exchange } from './scripted/exchange.ts'
import { generate } from './scripted/formats/generate.ts'
import { llamaCompletion } from './scripted/formats/llama-completion.ts'
import { Gate } from './scripted/gate.ts'
import { models } from './scripted/models.ts'
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
    const serve = request.method === 'POST' ? routes.get(request.url) : undefined
    return serve === undefined ? noSuchPath(request, response) : serve(request, response)
  }

  async function chat(request: RecordedRequest, response: ServerResponse): Promise<void> {
    const body = readFields(request.body)
    if (body === undefined) return notJson(response)
    const ask = readAsk(body)
    const refused = badTopLogprobs(ask)
    if (refused !== undefined) return sendError({ response }, 400, refused)
    const behaviour = models[ask.model]?.chat
    if (behaviour === null) return noSuchPath(request, response)
    await (behaviour ?? unknownModel)(exchangeOf(ask, request, response))
  }

  /** A path that only some models have. Those that name no model are there for all. */
  async function other(path: string, request: RecordedRequest, response: ServerResponse): Promise<void> {
    const body = readFields(request.body)
    if (body === undefined) return notJson(response)
    const named = typeof body['model'] === 'string' ? models[body['model']] : undefined
    const formats = named?.formats ?? (body['model'] === undefined ? modelless : [])
    const format = formats.find((each) => each.path === path)
    if (format === undefined) return noSuchPath(request, response)
    await format.answer(exchangeOf(format.read(body), request, response), body)
  }

  function exchangeOf(ask: Ask, request: RecordedRequest, response: ServerResponse): Exchange {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    const otherOrigin = `http://localhost:${loopback.port}`
    return { ask, request, response, gone: gone.signal, log, held: gate, otherOrigin }
  }

  const routes = new Map<string, typeof chat>([
    ['/v1/chat/completions', chat],
    ...otherPaths.map((path) => [path, other.bind(null, path)] as const),
  ])

  return {
    baseUrl: `${loopback.origin}/v1`,
    models: Object.keys(models),
    requests: log.requests,
    nextRequest: (predicate) => log.next(predicate),
    closed: (request) => log.ended(request),
    release: () => gate.release(),
    stop: () => loopback.stop(),
  }
}

const modelless = [generate, llamaCompletion]

const otherPaths = [
  ...new Set(
    [...modelless, ...Object.values(models).flatMap(({ formats }) => formats)].map(({ path }) => path),
  ),
]

function noSuchPath({ method, url }: RecordedRequest, response: ServerResponse): void {
  sendError({ response }, 404, { message: `Invalid URL (${method} ${url})` })
}

function notJson(response: ServerResponse): void {
  sendError({ response }, 400, { message: 'The request body is not valid JSON.' })
}

const modelList = {
  object: 'list',
  data: Object.keys(models).map((id) => ({
    id,
    object: 'model',
    created: 1_790_000_000,
    owned_by: 'scripted',
  })),
}
