import type { DecisionShape, Known } from '../../model/capability'
import type { Connection } from '../../model/connection'
import { presetAt } from '../presets/presets'
import { tinyDecisionAsk } from './asks'
import { attempt, type Attempt, type Trial } from './attempt'
import { tellsNo } from './tells-no'

/** A decision endpoint, asked one tiny question. */
export function tryDecision(
  trial: Trial,
  dialect: 'decisions' | 'system-one',
  waits = false,
): Promise<Attempt> {
  return attempt(trial, tinyDecisionAsk, { dialect }, { waits })
}

/** Whether an attempt at a decision endpoint got a decision. A refused question was understood too. */
export function decided(heard: Attempt): Known {
  const isAnswered = heard.answers.some(
    ({ probabilities, refused }) => refused || probabilities.some(({ probability }) => probability !== null),
  )
  if (isAnswered) return 'yes'
  return tellsNo(heard) || (heard.failure === null && !heard.isPutOff) ? 'no' : 'unknown'
}

export function shapeOf(heard: Attempt): DecisionShape | 'no' | 'unknown' {
  const known = decided(heard)
  return known === 'yes' ? heard.quirks.decisionShape : known
}

/** OpenAI has Decisions for some of its models, and System One for none; a question to the others would tell nothing new. */
export function mayHave(dialect: 'decisions' | 'system-one', connection: Connection): boolean {
  const preset = presetAt(connection)?.value
  if (preset !== 'openai' && preset !== 'azure') return true
  return dialect === 'decisions' && /luna|decision/i.test(connection.model)
}
