import type { AnswerEvent } from '../../model/answer'
import { readModel } from '../answer-model'
import { firstChoice } from '../first-choice'
import { malformed } from '../malformed'
import { asRecord } from '../record'
import { saidError } from '../said-error'
import { readUsage } from '../usage'
import { readChoice } from './choice'

/** One event of a streamed answer. Chunks without choices carry usage, or nothing. */
export function chunk(data: unknown): readonly AnswerEvent[] {
  const record = asRecord(data)
  if (record === null) return malformed('An event of the stream is not a JSON object.')
  if (saidError(record)) return [{ type: 'answer-error', body: data }]
  const choice = firstChoice(record['choices'])
  return [
    ...readModel(record['model']),
    ...readUsage(record['usage']),
    ...(choice === null ? [] : readChoice(choice, asRecord(choice['delta']))),
  ]
}
