import type { AnswerEvent } from '../../model/answer'
import { asArray, asRecord, asText } from '../record'
import { readDelta, readFinish, readUsage } from './choice'

/** A whole answer, as the events that a stream of it would have given. */
export function response(body: unknown): readonly AnswerEvent[] {
  const record = asRecord(body)
  if (record === null) return [{ type: 'answer-malformed', detail: 'The answer is not a JSON object.' }]
  if (record['error'] !== undefined && record['error'] !== null) return [{ type: 'answer-error', body }]
  const choice = asRecord(asArray(record['choices'])[0])
  if (choice === null) return [{ type: 'answer-malformed', detail: 'The answer has no choices.' }]
  const model = asText(record['model'])
  return [
    ...(model === '' ? [] : [{ type: 'answer-model', model } as const]),
    ...readDelta(asRecord(choice['message']), choice['logprobs']),
    ...readUsage(record['usage']),
    ...readFinish(choice['finish_reason']),
  ]
}
