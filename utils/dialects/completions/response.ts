import type { AnswerEvent } from '../../model/answer'
import type { Ask } from '../../model/ask'
import { readModel } from '../answer-model'
import { firstChoice } from '../first-choice'
import { malformed } from '../malformed'
import { asRecord } from '../record'
import { saidError } from '../said-error'
import { scoredText } from '../scored-text'
import { readUsage } from '../usage'
import { readChoice, readEcho } from './choice'

/** A whole answer, or the numbers of a text that was echoed. */
export function response(body: unknown, ask: Ask): readonly AnswerEvent[] {
  const record = asRecord(body)
  if (record === null) return malformed('The answer is not a JSON object.')
  if (saidError(record)) return [{ type: 'answer-error', body }]
  const choice = firstChoice(record['choices'])
  if (choice === null) return malformed('The answer has no choices.')
  return [
    ...readModel(record['model']),
    ...readUsage(record['usage']),
    ...(ask.type === 'score' ? scoredText(readEcho(record), ask) : readChoice(choice)),
  ]
}
