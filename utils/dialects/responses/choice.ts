import type { AnswerEvent } from '../../model/answer'
import type { Channel } from '../../model/token'
import { readFinish } from '../finish'
import { asArray, asRecord, asText, type UnknownRecord } from '../record'
import { tokenDelta } from '../token-delta'
import { readTokenList } from '../token-list'

/** A piece of text on a channel, with what `logprobs` holds for it. */
export function readText(channel: Channel, value: unknown, logprobs?: unknown): AnswerEvent[] {
  const text = asText(value)
  return tokenDelta(channel, text, readTokenList(logprobs, text, channel))
}

/** An item of the output: the reasoning, or a message of texts and refusals. */
export function readItem(value: unknown): AnswerEvent[] {
  const item = asRecord(value)
  return [...asArray(item?.['summary']), ...asArray(item?.['content'])].flatMap((each) => {
    const part = asRecord(each)
    switch (part?.['type']) {
      case 'output_text':
        return readText('content', part['text'], part['logprobs'])
      case 'refusal':
        return readText('refusal', part['refusal'])
      case 'summary_text':
      case 'reasoning_text':
        return readText('reasoning', part['text'])
      default:
        return []
    }
  })
}

/** How a response stands: failed, ended and why, or not ended yet. */
export function readStatus(response: UnknownRecord): AnswerEvent[] {
  const { status, error, incomplete_details: incomplete, output } = response
  if (status === 'failed' || asRecord(error) !== null) return [{ type: 'answer-error', body: response }]
  if (status === 'incomplete') return readFinish(asText(asRecord(incomplete)?.['reason']))
  if (
    status === 'completed' &&
    asArray(output).some((item) => asRecord(item)?.['type'] === 'function_call')
  ) {
    return readFinish('tool_calls')
  }
  return status === 'completed' || status === 'cancelled' ? readFinish(status) : []
}
