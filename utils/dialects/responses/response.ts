import type { AnswerEvent } from '../../model/answer'
import { readModel } from '../answer-model'
import { malformed } from '../malformed'
import { asArray, asRecord } from '../record'
import { saidError } from '../said-error'
import { readUsage } from '../usage'
import { readItem, readStatus } from './choice'

/** A whole answer. Its numbers are rounded to six decimals by some servers. */
export function response(body: unknown): readonly AnswerEvent[] {
  const record = asRecord(body)
  if (record === null) return malformed('The answer is not a JSON object.')
  if (saidError(record)) return [{ type: 'answer-error', body }]
  if (!Array.isArray(record['output']) && record['status'] !== 'failed') {
    return malformed('The answer has no output.')
  }
  return [
    ...readModel(record['model']),
    ...readUsage(record['usage']),
    ...asArray(record['output']).flatMap(readItem),
    ...readStatus(record),
  ]
}
