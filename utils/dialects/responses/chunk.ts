import type { AnswerEvent } from '../../model/answer'
import { readModel } from '../answer-model'
import { malformed } from '../malformed'
import { asRecord, asText, type UnknownRecord } from '../record'
import { saidError } from '../said-error'
import { readUsage } from '../usage'
import { readStatus, readText } from './choice'

/**
 * One event of a streamed answer. Texts and numbers are taken from the deltas alone: what follows repeats them, rounded
 * or without their numbers.
 */
export function chunk(data: unknown): readonly AnswerEvent[] {
  const record = asRecord(data)
  if (record === null) return malformed('An event of the stream is not a JSON object.')
  const type = asText(record['type'])
  if (type === 'error' || saidError(record)) return [{ type: 'answer-error', body: data }]
  switch (type) {
    case 'response.output_text.delta':
      return readText('content', record['delta'], record['logprobs'])
    case 'response.refusal.delta':
      return readText('refusal', record['delta'])
    case 'response.reasoning_text.delta':
    case 'response.reasoning_summary_text.delta':
      return readText('reasoning', record['delta'])
    case 'response.created':
    case 'response.completed':
    case 'response.incomplete':
    case 'response.failed':
    case 'response.cancelled':
      return readSnapshot(type.slice('response.'.length), asRecord(record['response']))
    case '':
      return malformed('An event of the stream does not say what it is.')
    default:
      return []
  }
}

function readSnapshot(status: string, response: UnknownRecord | null): AnswerEvent[] {
  return [
    ...readModel(response?.['model']),
    ...readUsage(response?.['usage']),
    ...readStatus({ status, ...response }),
  ]
}
