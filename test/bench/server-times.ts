import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { now } from './clock.ts'

/** When the server did what, in milliseconds since the epoch. */
export interface ServedTimes {
  readonly method: string
  /** Its request's head was there. */
  readonly received: number
  /** The first part of a body was written; `null` where the body was sent in one. */
  firstWrite: number | null
  /** The last byte was handed to the system. */
  finished: number | null
}

export interface ServerTimes {
  /** All that was served since the last call. */
  readonly take: () => readonly ServedTimes[]
  readonly stop: () => void
}

const channel = 'http.server.request.start'

/** Notes the times of every answer that is served in this process. */
export function watchServer(): ServerTimes {
  let served: ServedTimes[] = []
  const hear = (message: unknown) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    const times: ServedTimes = {
      method: request.method ?? '',
      received: now(),
      firstWrite: null,
      finished: null,
    }
    served.push(times)
    const write = response.write.bind(response) as (...given: unknown[]) => boolean
    response.write = (...given: unknown[]) => {
      times.firstWrite ??= now()
      return write(...given)
    }
    response.once('finish', () => (times.finished = now()))
  }
  subscribe(channel, hear)
  return {
    take: () => {
      const taken = served.filter(({ method }) => method === 'POST')
      served = []
      return taken
    },
    stop: () => void unsubscribe(channel, hear),
  }
}
