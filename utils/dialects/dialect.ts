import type { AnswerEvent } from '../model/answer'
import type { Ask } from '../model/ask'
import type { Connection, DialectName, Quirks } from '../model/connection'

/** What a server said when it refused a request. */
export interface Refusal {
  readonly status: number
  /** The server's own words, from whatever envelope. */
  readonly message: string
}

/** A wire format: pure and total functions between our words and its bodies. */
export interface Dialect {
  readonly name: DialectName
  /** Below the base URL. */
  readonly path: string
  readonly request: (ask: Ask, connection: Connection) => Record<string, unknown>
  readonly response: (body: unknown) => readonly AnswerEvent[]
  readonly chunk: (data: unknown) => readonly AnswerEvent[]
  /** What to do otherwise after a refusal, one step down; `null` where nothing else can be tried. */
  readonly adapt: (refusal: Refusal, ask: Ask, quirks: Quirks) => Quirks | null
}
