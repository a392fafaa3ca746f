import type { AnswerEvent } from '../model/answer'
import { readFinish } from './finish'
import type { UnknownRecord } from './record'

/** How a choice ended; a router says here that the provider behind it failed. */
export function choiceEnd(choice: UnknownRecord): AnswerEvent[] {
  const hasError = choice['error'] !== undefined && choice['error'] !== null
  return hasError || choice['finish_reason'] === 'error'
    ? [{ type: 'answer-error', body: choice }]
    : readFinish(choice['finish_reason'])
}
