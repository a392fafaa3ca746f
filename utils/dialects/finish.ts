import type { AnswerEvent, Finish } from '../model/answer'

const finishes: ReadonlyMap<string, Finish> = new Map([
  ['stop', 'stop'],
  ['eos', 'stop'],
  ['word', 'stop'],
  ['completed', 'stop'],
  ['length', 'length'],
  ['limit', 'length'],
  ['max_output_tokens', 'length'],
  ['content_filter', 'content-filter'],
  ['tool_calls', 'tool-calls'],
  ['function_call', 'tool-calls'],
])

/** Why an answer ended, in any server's word; nothing where it has not ended yet. */
export function readFinish(value: unknown): AnswerEvent[] {
  if (typeof value !== 'string') return []
  return [{ type: 'answer-finish', finish: finishes.get(value) ?? 'other' }]
}
