import type { AnswerEvent } from '../../model/answer'
import { malformed } from '../malformed'
import { asRecord } from '../record'
import { saidError } from '../said-error'
import { readChoice } from './choice'

/** A whole answer. */
export function response(body: unknown): readonly AnswerEvent[] {
  const record = asRecord(body)
  if (record === null) return malformed('The answer is not a JSON object.')
  if (saidError(record)) return [{ type: 'answer-error', body }]
  if (asRecord(record['message']) === null) return malformed('The answer has no message.')
  return readChoice(record)
}
