import type { AnswerEvent } from '../model/answer'
import type { Ask } from '../model/ask'
import type { Connection, DialectName, Quirks } from '../model/connection'

/** What a server said when it refused a request. */
export interface Refusal {
  readonly status: number
  /** The server's own words, from whatever envelope. */
  readonly message: string
}

/** A request as it goes over the wire. */
export interface WireRequest {
  /** `base`: below the base URL, `root`: below the base URL without its last `/v1`. */
  readonly at: 'base' | 'root'
  /** With its leading slash. */
  readonly path: string
  readonly body: Record<string, unknown>
}

/** A wire format: pure and total functions between our words and its bodies. */
export interface Dialect {
  readonly name: DialectName
  /** `null` where this format cannot ask that. */
  readonly request: (ask: Ask, connection: Connection) => WireRequest | null
  readonly response: (body: unknown, ask: Ask) => readonly AnswerEvent[]
  /** One event of a streamed answer, or one line of it. */
  readonly chunk: (data: unknown, ask: Ask) => readonly AnswerEvent[]
  /** What to do otherwise after a refusal, one step down; `null` where nothing else can be tried. */
  readonly adapt: (refusal: Refusal, ask: Ask, quirks: Quirks) => Quirks | null
}
