import { Stream } from 'openai/core/streaming'

import { createClient } from './client'
import { type Endpoint, originOf } from './endpoint'
import { Problem } from './problem'
import { problemOf } from './problem-of'
import { inTurn } from './queue'
import type { Fetch } from './send'
import { type Watchdog, watchdog } from './watchdog'

export interface Exchange {
  readonly endpoint: Endpoint
  /** Below the base URL, with its leading slash. */
  readonly path: string
  readonly body?: Record<string, unknown>
  readonly signal: AbortSignal
  readonly fetch?: Fetch
}

/** One part of an answer: the whole body of a plain one, or an event of a streamed one. */
export interface Part {
  readonly streamed: boolean
  readonly data: unknown
}

/**
 * Sends one request and yields its answer, whole or event by event, whichever the server chose.
 *
 * @throws Problem, and nothing else
 */
export async function* exchange({ endpoint, path, body, signal, fetch }: Exchange): AsyncGenerator<Part> {
  const dog = watchdog(signal, endpoint.patience)
  let isAnswered = false
  try {
    const client = createClient(endpoint, fetch)
    const options = { signal: dog.signal, ...(body && { body }) }
    const response = await inTurn(originOf(endpoint.baseUrl) ?? '', dog.signal, () => {
      // A place in the queue was waited for; silence is counted from here.
      dog.pat()
      return (body ? client.post(path, options) : client.get(path, options)).asResponse()
    })
    isAnswered = true
    dog.pat()
    if (response.headers.get('content-type')?.toLowerCase().includes('text/event-stream'))
      yield* events(response, dog)
    else yield { streamed: false, data: await json(response) }
  } catch (error) {
    if (signal.aborted) throw new Problem('aborted', 'The request was stopped.')
    if (dog.signal.aborted) throw problemOf(dog.signal.reason)
    const problem = problemOf(error)
    throw isAnswered && problem.kind === 'unreachable' ? new Problem('cut', problem.message) : problem
  } finally {
    dog.end()
  }
}

async function* events(response: Response, dog: Watchdog): AsyncGenerator<Part> {
  const controller = new AbortController()
  try {
    const bytes = response.body?.pipeThrough(patting(dog), { signal: dog.signal }) ?? null
    const { status, headers } = response
    yield* parts(Stream.fromSSEResponse<unknown>(new Response(bytes, { status, headers }), controller))
    // The client ends an aborted stream in silence.
    dog.signal.throwIfAborted()
  } finally {
    controller.abort()
  }
}

async function* parts(stream: AsyncIterable<unknown>): AsyncGenerator<Part> {
  for await (const data of stream) yield { streamed: true, data }
}

function patting(dog: Watchdog): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(piece, controller) {
      dog.pat()
      controller.enqueue(piece)
    },
  })
}

async function json(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text.trim() === '') throw new Problem('not-json', 'The answer was empty.', { status: response.status })
  try {
    return JSON.parse(withoutBareNumbers(text)) as unknown
  } catch {
    throw new Problem('not-json', text.slice(0, 300), { status: response.status })
  }
}

/** Some servers write NaN and Infinity, which are no JSON, for a value they do not know. */
function withoutBareNumbers(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\b(?:Infinity|NaN)\b/g, (match) =>
    match.startsWith('"') ? match : 'null',
  )
}
