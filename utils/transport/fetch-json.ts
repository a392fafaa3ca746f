import { isLoopback } from './endpoint'
import { Problem } from './problem'
import { problemOf } from './problem-of'
import type { Fetch } from './send'

/**
 * Fetches a small public JSON document, without key, cookie or referrer.
 *
 * @throws Problem, and nothing else
 */
export async function fetchJson(
  url: string,
  signal: AbortSignal,
  fetch: Fetch = globalThis.fetch.bind(globalThis),
): Promise<unknown> {
  try {
    const { protocol, origin, hostname } = new URL(url)
    if (protocol !== 'https:' && !isLoopback(new URL(url))) {
      throw new Problem('insecure', `${origin} is neither https nor this computer.`)
    }
    const response = await fetch(url, {
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    })
    if (!response.ok)
      throw new Problem('http', `${hostname}: HTTP ${response.status}`, { status: response.status })
    return (await response.json()) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) throw new Problem('not-json', error.message)
    throw problemOf(error)
  }
}
