import type { AnswerEvent } from '../../model/answer'
import { asArray, asRecord, asText } from '../record'
import { readDelta, readFinish, readUsage } from './choice'

/** One event of a streamed answer. Chunks without choices carry usage, or nothing. */
export function chunk(data: unknown): readonly AnswerEvent[] {
  const record = asRecord(data)
  if (record === null)
    return [{ type: 'answer-malformed', detail: 'An event of the stream is not a JSON object.' }]
  if (record['error'] !== undefined && record['error'] !== null) return [{ type: 'answer-error', body: data }]
  if (record['object'] === 'error') return [{ type: 'answer-error', body: data }]
  const choice = asRecord(asArray(record['choices']).find((each) => (asRecord(each)?.['index'] ?? 0) === 0))
  const model = asText(record['model'])
  return [
    ...(model === '' ? [] : [{ type: 'answer-model', model } as const]),
    ...(choice === null ? [] : readDelta(asRecord(choice['delta']), choice['logprobs'])),
    ...readUsage(record['usage']),
    ...(choice === null ? [] : readFinish(choice['finish_reason'])),
  ]
}
