import type { Endpoint } from '../../../utils/transport/endpoint'
import { exchange, type Part } from '../../../utils/transport/exchange'
import { Problem } from '../../../utils/transport/problem'
import type { Fetch } from '../../../utils/transport/send'

export const endpoint: Endpoint = {
  baseUrl: 'https://api.example/v1',
  key: 'key-4711-secret-8472',
  keyOrigin: 'https://api.example',
  keyHeader: 'authorization',
  patience: 60,
}

/** A body that comes in these pieces and then ends. */
export function pieces(...parts: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part)
      controller.close()
    },
  })
}

/** Answers every request alike. */
export function answering(
  body: string | (() => ReadableStream<Uint8Array>),
  type = 'application/json',
  init: ResponseInit = {},
): Fetch {
  return async () =>
    new Response(typeof body === 'string' ? body : body(), { headers: { 'content-type': type }, ...init })
}

export interface Received {
  readonly parts: readonly Part[]
  readonly problem: Problem | null
}

/** All that an exchange yields, and what it throws, which has to be a problem. */
export async function receive(
  fetch: Fetch | undefined,
  {
    at = endpoint,
    signal = new AbortController().signal,
    model = 'm',
    stream = false,
    onSent = () => undefined,
  }: {
    readonly at?: Endpoint
    readonly signal?: AbortSignal
    readonly model?: string
    readonly stream?: boolean
    readonly onSent?: () => void
  } = {},
): Promise<Received> {
  const parts: Part[] = []
  const body = { model, stream, messages: [{ role: 'user', content: 'Hi' }] }
  try {
    const all = exchange({
      endpoint: at,
      path: '/chat/completions',
      body,
      signal,
      onSent,
      ...(fetch && { fetch }),
    })
    for await (const part of all) parts.push(part)
    return { parts, problem: null }
  } catch (error) {
    if (error instanceof Problem) return { parts, problem: error }
    throw error
  }
}
