import type { Ask, Fields } from '../ask.ts'
import type { Exchange } from '../exchange.ts'

/** A path besides that of Chat Completions: how its requests are read, and how they are answered. */
export interface Format {
  readonly path: string
  readonly read: (request: Fields) => Ask
  readonly answer: (exchange: Exchange, request: Fields) => void | Promise<void>
}
