import type { DecisionAsk } from '../../model/ask'
import type { Capability } from '../../model/capability'
import type { Connection } from '../../model/connection'
import { dialectFor } from '../dialect-for'
import type { Passed } from './passed'

/** What an answered or refused decision says of its endpoint. */
export function correctedByDecision(
  ask: DecisionAsk,
  connection: Connection,
  { events, refusal }: Passed,
): Partial<Capability> {
  const isSystemOne = dialectFor(ask, connection) === 'system-one'
  if (refusal !== null) return isSystemOne ? { systemOne: 'no' } : { decisions: 'no' }
  if (!events.some(({ type }) => type === 'decision-answer')) return {}
  return isSystemOne ? { systemOne: 'yes' } : { decisions: connection.quirks.decisionShape }
}
