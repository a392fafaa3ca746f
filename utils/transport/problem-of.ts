import { APIConnectionError, APIError, APIUserAbortError } from 'openai'

import { Problem } from './problem'
import { retryAfter } from './retry-after'
import { serverWords } from './server-words'

/** Any error of the client, of fetch or of our own, as a problem. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof APIConnectionError) {
    return error.cause instanceof Problem
      ? error.cause
      : new Problem('unreachable', nameOf(error.cause ?? error))
  }
  if (error instanceof APIUserAbortError) return new Problem('aborted', 'The request was stopped.')
  if (error instanceof APIError) {
    const words = serverWords(error.error ?? error.message)
    const status: unknown = error.status
    if (typeof status !== 'number') return new Problem('http', words === '' ? error.message : words)
    const code = error.code ?? error.type ?? ''
    return new Problem('http', words === '' ? serverWords(error.message) : words, {
      status,
      code: String(code).toLowerCase(),
      retryAfter: error.headers === undefined ? null : retryAfter(new Headers(error.headers)),
    })
  }
  if (error instanceof SyntaxError) return new Problem('malformed', error.message)
  if (error instanceof DOMException && error.name === 'AbortError') {
    return new Problem('aborted', 'The request was stopped.')
  }
  return new Problem('unreachable', nameOf(error))
}

function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
