import type { AnswerEvent } from '../../model/answer'
import { malformed } from '../malformed'
import { asRecord } from '../record'
import { saidError } from '../said-error'
import { readChoice } from './choice'

/** One line of a streamed answer; the last one counts the tokens and says why it ended. */
export function chunk(data: unknown): readonly AnswerEvent[] {
  const record = asRecord(data)
  if (record === null) return malformed('A line of the stream is not a JSON object.')
  if (saidError(record)) return [{ type: 'answer-error', body: data }]
  return readChoice(record)
}
