import type { ServerResponse } from 'node:http'

import type { Ask } from './ask.ts'
import type { RequestLog, RecordedRequest } from './request-log.ts'

/** One chat request being answered, and what the server remembers between requests. */
export interface Exchange {
  readonly ask: Ask
  readonly request: RecordedRequest
  readonly response: ServerResponse
  /** Aborted when the client has gone. */
  readonly gone: AbortSignal
  readonly log: RequestLog
  readonly held: { released(): Promise<void> }
  /** The same server under another origin. */
  readonly otherOrigin: string
}

export type Behaviour = (exchange: Exchange) => void | Promise<void>
