import type { AnswerEvent } from '../../model/answer'
import { readModel } from '../answer-model'
import { readFinish } from '../finish'
import { asCount, asRecord, asText, type UnknownRecord } from '../record'
import { splitReasoning } from '../split-reasoning'
import { tokenDelta } from '../token-delta'
import { readTokenList } from '../token-list'

/** The texts of an answer or of its next line with their tokens, and what its last line tells besides. */
export function readChoice(record: UnknownRecord): AnswerEvent[] {
  const message = asRecord(record['message'])
  const thinking = asText(message?.['thinking'])
  const content = asText(message?.['content'])
  const listed = readTokenList(record['logprobs'], content === '' ? thinking : content, 'content')
  const split = splitReasoning(listed, thinking, content)
  return [
    ...readModel(record['model']),
    ...tokenDelta('reasoning', thinking, split.reasoning),
    ...tokenDelta('content', content, split.content),
    ...(record['done'] === true
      ? [...readCounts(record), ...readFinish(record['done_reason'] ?? 'stop')]
      : []),
  ]
}

function readCounts(record: UnknownRecord): AnswerEvent[] {
  const promptTokens = asCount(record['prompt_eval_count'])
  const completionTokens = asCount(record['eval_count'])
  return [{ type: 'answer-usage', usage: { promptTokens, completionTokens } }]
}
