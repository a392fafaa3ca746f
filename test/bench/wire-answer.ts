import type { Ask } from '../../utils/model/ask.ts'
import type { DialectName } from '../../utils/model/connection.ts'

/** An answer as it comes over the wire. */
export interface WireAnswer {
  readonly dialect: DialectName
  /** Where it is from. */
  readonly name: string
  readonly ask: Ask
  /** The bodies' JSON: one, or one for each event of a stream. */
  readonly parts: readonly string[]
  readonly isStreamed: boolean
}

export const answerAsk: Ask = {
  type: 'answer',
  messages: [{ role: 'user', content: '' }],
  temperature: 0,
  maximumTokens: 1,
  alternatives: 20,
  stream: true,
  prediction: null,
}

export function scoreAsk(text: string): Ask {
  return { type: 'score', prefix: '', text, alternatives: 20 }
}
