import type { AnswerEvent } from '../model/answer'
import { asText } from './record'

/** The model that a server says has answered. */
export function readModel(value: unknown): AnswerEvent[] {
  const model = asText(value)
  return model === '' ? [] : [{ type: 'answer-model', model }]
}
