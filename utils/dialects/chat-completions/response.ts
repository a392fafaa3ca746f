import type { AnswerEvent } from '../../model/answer'
import { readModel } from '../answer-model'
import { firstChoice } from '../first-choice'
import { malformed } from '../malformed'
import { asRecord } from '../record'
import { saidError } from '../said-error'
import { readUsage } from '../usage'
import { readChoice } from './choice'

/** A whole answer, as the events that a stream of it would have given. */
export function response(body: unknown): readonly AnswerEvent[] {
  const record = asRecord(body)
  if (record === null) return malformed('The answer is not a JSON object.')
  if (saidError(record)) return [{ type: 'answer-error', body }]
  const choice = firstChoice(record['choices'])
  if (choice === null) return malformed('The answer has no choices.')
  return [
    ...readModel(record['model']),
    ...readUsage(record['usage']),
    ...readChoice(choice, asRecord(choice['message'])),
  ]
}
