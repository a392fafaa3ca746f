import type { AnswerEvent } from '../../model/answer'
import type { Ask } from '../../model/ask'
import { malformed } from '../malformed'
import { asRecord } from '../record'
import { saidError } from '../said-error'
import { readChoice } from './choice'

/** One event of a streamed answer; the last one counts the tokens and says why it ended. */
export function chunk(data: unknown, ask: Ask): readonly AnswerEvent[] {
  const record = asRecord(data)
  if (record === null) return malformed('An event of the stream is not a JSON object.')
  if (saidError(record)) return [{ type: 'answer-error', body: data }]
  return ask.type === 'score'
    ? malformed('The endpoint streams what was not to be streamed.')
    : readChoice(record)
}
