import type { AnswerEvent } from '../../model/answer'
import type { Ask } from '../../model/ask'
import { readModel } from '../answer-model'
import { malformed } from '../malformed'
import { asRecord } from '../record'
import { saidError } from '../said-error'
import { scoredText } from '../scored-text'
import { readChoice, readCounts, readForced } from './choice'

/** A whole answer, or a text that was written by force. */
export function response(body: unknown, ask: Ask): readonly AnswerEvent[] {
  const record = asRecord(body)
  if (record === null) return malformed('The answer is not a JSON object.')
  if (saidError(record)) return [{ type: 'answer-error', body }]
  if (typeof record['content'] !== 'string') return malformed('The answer has no content.')
  if (ask.type !== 'score') return readChoice({ stop: true, ...record })
  const tokens = scoredText(readForced(record, ask.prefix), { prefix: '', text: ask.text })
  return [...readModel(record['model']), ...readCounts(record), ...tokens]
}
