import { isLoopback } from './endpoint'
import { Problem } from './problem'
import { problemOf } from './problem-of'
import type { Fetch } from './send'
import { watchdog } from './watchdog'

export interface DownloadRequest {
  readonly url: string
  /** Bytes that are here already; the server is asked for those after them. */
  readonly from: number
  readonly signal: AbortSignal
  /** Seconds of silence to bear. */
  readonly patience?: number
  readonly fetch?: Fetch
}

export interface Download {
  /** Where the pieces begin: 0 where the server starts over. */
  readonly from: number
  /** Bytes of the whole file, `null` where the server does not say. */
  readonly size: number | null
  readonly pieces: AsyncIterable<Uint8Array<ArrayBuffer>>
}

/**
 * Fetches a public file, or the rest of it. No key, cookie or referrer goes with it; redirects are followed, as model
 * hubs send them, but only to https or this machine.
 *
 * @throws Problem, here and in the pieces, and nothing else
 */
export async function download({
  url,
  from,
  signal,
  patience = 60,
  fetch = globalThis.fetch.bind(globalThis),
}: DownloadRequest): Promise<Download> {
  const dog = watchdog(signal, patience)
  const asProblem = (error: unknown): Problem => {
    dog.end()
    if (signal.aborted) return new Problem('aborted', 'The download was stopped.')
    return dog.signal.aborted ? problemOf(dog.signal.reason) : problemOf(error)
  }
  try {
    checkAddress(new URL(url))
    dog.pat()
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: dog.signal,
      ...(from > 0 && { headers: { range: `bytes=${from}-` } }),
    })
    if (response.url !== '') checkAddress(new URL(response.url))
    if (!response.ok || response.body === null) {
      throw new Problem('http', `HTTP ${response.status}`, { status: response.status })
    }
    const start = response.status === 206 ? from : 0
    return { from: start, size: sizeOf(response, start), pieces: pieces(response.body) }
  } catch (error) {
    throw asProblem(error)
  }

  async function* pieces(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
    const reader = body.getReader()
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        dog.pat()
        yield value
      }
    } catch (error) {
      const problem = asProblem(error)
      throw problem.kind === 'unreachable' ? new Problem('cut', problem.message) : problem
    } finally {
      dog.end()
      await reader.cancel().catch(() => undefined)
    }
  }
}

function checkAddress(url: URL): void {
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url))) {
    throw new Problem('insecure', `${url.origin} is neither https nor this computer.`)
  }
}

function sizeOf({ headers }: Response, start: number): number | null {
  const whole = /\/(\d+)$/.exec(headers.get('content-range') ?? '')?.[1]
  if (whole !== undefined) return Number(whole)
  // A length says nothing of the file where the body is compressed on its way.
  const length = headers.get('content-encoding') === null ? headers.get('content-length') : null
  return length === null ? null : start + Number(length)
}
