import type { ScoreAsk } from '../../model/ask'
import type { Capability, ScoringForm } from '../../model/capability'
import type { Connection } from '../../model/connection'
import { dialectFor } from '../dialect-for'
import type { Passed } from './passed'

/** What a scored or refused text says of the way in which it was scored. */
export function correctedByScore(
  ask: ScoreAsk,
  connection: Connection,
  { events, refusal }: Passed,
): Partial<Capability> {
  if (refusal !== null) return { scoring: 'no' }
  return events.some(({ type }) => type === 'score-tokens') ? { scoring: formUsed(ask, connection) } : {}
}

function formUsed(ask: ScoreAsk, connection: Connection): ScoringForm {
  const dialect = dialectFor(ask, connection)
  if (dialect === 'completions') return 'echo'
  if (dialect === 'llama-cpp') return 'forced'
  const { scoring = 'unknown' } = connection.capability ?? {}
  return scoring === 'sglang' || scoring === 'tgi' ? scoring : 'prompt-logprobs'
}
