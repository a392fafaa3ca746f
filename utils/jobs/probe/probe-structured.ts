import type { Known } from '../../model/capability'
import type { DialectName } from '../../model/connection'
import { exchange } from '../../transport/exchange'
import type { Carry } from '../source'
import { letterAsk } from './asks'
import { attempt, type Trial } from './attempt'
import { tellsNo } from './tells-no'

const colours = ['blue', 'red']

const schema = {
  type: 'object',
  properties: { colour: { type: 'string', enum: colours } },
  required: ['colour'],
  additionalProperties: false,
}

const fields: Partial<Record<DialectName, Record<string, unknown>>> = {
  'chat-completions': {
    response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } },
  },
  responses: { text: { format: { type: 'json_schema', name: 'answer', strict: true, schema } } },
  ollama: { format: schema },
}

/** The question says nothing of JSON or of the key, so that a model that merely obeys does not pass. */
const ask = {
  ...letterAsk,
  messages: [{ role: 'user' as const, content: 'What colour is a clear sky by day?' }],
  maximumTokens: 24,
  alternatives: 0,
}

/** Whether a schema is kept to. */
export async function probeStructured(trial: Trial): Promise<Known> {
  const extra = fields[trial.connection.dialect]
  if (extra === undefined) return 'unknown'
  const carry: Carry = (request) => exchange({ ...request, body: { ...request.body, ...extra } })
  const answer = await attempt(trial, ask, {}, { carry })
  if (tellsNo(answer)) return 'no'
  if (answer.failure !== null || answer.isPutOff) return 'unknown'
  if (isKept(answer.text)) return 'yes'
  // An object that was cut off may have become the right one.
  return answer.finish === 'length' && /^\s*(\{|$)/.test(answer.text) ? 'unknown' : 'no'
}

function isKept(text: string): boolean {
  try {
    const { colour } = JSON.parse(text) as { colour?: unknown }
    return colours.some((each) => each === colour)
  } catch {
    return false
  }
}
