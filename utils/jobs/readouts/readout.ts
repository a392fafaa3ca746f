import type { DecisionAnswer, Usage } from '../../model/answer'
import type { Ask } from '../../model/ask'
import type { Connection } from '../../model/connection'
import type { Decision } from '../../model/decision'
import type { Failure } from '../../model/failure'
import type { LabelSet } from '../../model/label-set'
import type { Token } from '../../model/token'

/** What came of one ask. */
export interface Heard {
  readonly text: string
  /** Of the answer's content. */
  readonly tokens: readonly Token[]
  /** Whether the tokens join to exactly the text. */
  readonly isOfText: boolean
  /** Of the text that was to be scored. */
  readonly scored: readonly Token[]
  readonly answers: readonly DecisionAnswer[]
  readonly model: string
  /** Requests that left for it: several after a refusal or a wait, none where it was stopped before. */
  readonly requests: number
  readonly usage: Usage | null
  readonly failed: Failure | null
}

/** What every readout is given. */
export interface Inquiry {
  readonly labelSet: LabelSet
  readonly text: string
  /** A word that the text cannot contain. */
  readonly marker: string
  readonly connection: Connection
  /** Sends one request; several may be under way at once. It never throws. */
  readonly listen: (ask: Ask) => Promise<Heard>
  /** The same for a request that does not depend on the text: it may have been sent for another one. */
  readonly recall: (ask: Ask) => Promise<Heard>
}

/** Asks in one way which label a text is. */
export type AskReadout = (inquiry: Inquiry) => Promise<Decision | Failure>

export function isFailure(value: Decision | Failure): value is Failure {
  return 'kind' in value
}
