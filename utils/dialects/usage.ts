import type { AnswerEvent } from '../model/answer'
import { asCount, asRecord } from './record'

/** Token counts, under the older or the newer names. */
export function readUsage(value: unknown): AnswerEvent[] {
  const usage = asRecord(value)
  if (usage === null) return []
  const promptTokens = asCount(usage['prompt_tokens']) ?? asCount(usage['input_tokens'])
  const completionTokens = asCount(usage['completion_tokens']) ?? asCount(usage['output_tokens'])
  return [{ type: 'answer-usage', usage: { promptTokens, completionTokens } }]
}
