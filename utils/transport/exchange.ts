import { Stream } from 'openai/core/streaming'

import { repairLines, withoutBareNumbers } from './bare-numbers'
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
  /** Told when the request leaves; one that is stopped in the queue never does. */
  readonly onSent?: () => void
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
export async function* exchange({
  endpoint,
  path,
  body,
  signal,
  onSent,
  fetch = globalThis.fetch.bind(globalThis),
}: Exchange): AsyncGenerator<Part> {
  const dog = watchdog(signal, endpoint.patience)
  let isAnswered = false
  try {
    const client = createClient(endpoint, (input, init) => {
      onSent?.()
      return fetch(input, init)
    })
    const options = { signal: dog.signal, ...(body && { body }) }
    const response = await inTurn(originOf(endpoint.baseUrl) ?? '', signal, () => {
      // To wait for a place in the queue is no silence of the server.
      dog.pat()
      return (body ? client.post(path, options) : client.get(path, options)).asResponse()
    })
    isAnswered = true
    dog.pat()
    const type = response.headers.get('content-type')?.toLowerCase() ?? ''
    if (type.includes('text/event-stream')) yield* streamed(response, dog, events)
    else if (/\b(?:ndjson|jsonl|json-?lines)\b/.test(type)) yield* streamed(response, dog, lines)
    else yield { streamed: false, data: await json(response, dog) }
  } catch (error) {
    if (signal.aborted) throw new Problem('aborted', 'The request was stopped.')
    if (dog.signal.aborted) throw problemOf(dog.signal.reason)
    const problem = problemOf(error)
    throw isAnswered && problem.kind === 'unreachable' ? new Problem('cut', problem.message) : problem
  } finally {
    dog.end()
  }
}

type Read = (body: ReadableStream<Uint8Array> | null, controller: AbortController) => AsyncIterable<unknown>

const events: Read = (body, controller) => Stream.fromSSEResponse<unknown>(new Response(body), controller)

const lines: Read = (body, controller) =>
  Stream.fromReadableStream<unknown>(body ?? new Blob().stream(), controller)

async function* streamed(response: Response, dog: Watchdog, read: Read): AsyncGenerator<Part> {
  const controller = new AbortController()
  try {
    const body = limited(response, dog)
      ?.pipeThrough(new TextDecoderStream())
      .pipeThrough(repairLines())
      .pipeThrough(new TextEncoderStream())
    for await (const data of read(body ?? null, controller)) yield { streamed: true, data }
    // The client ends an aborted stream in silence.
    dog.signal.throwIfAborted()
  } finally {
    controller.abort()
  }
}

/** Bytes: room for some twenty thousand tokens with twenty alternatives each. */
const longestAnswer = 32 * 1024 * 1024

/** The bytes of an answer, each a sign of life, up to the most that is taken. */
function limited({ body }: Response, dog: Watchdog): ReadableStream<Uint8Array<ArrayBuffer>> | null {
  let received = 0
  const meter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      dog.pat()
      received += piece.length
      if (received > longestAnswer) throw new Problem('malformed', 'The answer is longer than 32 MiB.')
      controller.enqueue(piece)
    },
  })
  return body?.pipeThrough(meter, { signal: dog.signal }) ?? null
}

async function json(response: Response, dog: Watchdog): Promise<unknown> {
  const { status } = response
  const text = await new Response(limited(response, dog)).text()
  if (text.trim() === '') throw new Problem('not-json', 'The answer was empty.', { status })
  try {
    return JSON.parse(text) as unknown
  } catch {
    return repaired(text, status)
  }
}

function repaired(text: string, status: number): unknown {
  try {
    return JSON.parse(withoutBareNumbers(text)) as unknown
  } catch {
    throw new Problem('not-json', text.slice(0, 300), { status })
  }
}
