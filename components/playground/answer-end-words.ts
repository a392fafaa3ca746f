import type { AnswerRun } from '../../utils/model/run'
import { plural } from '../format/plural'

/** How an answer ended before its time; empty where it did not. */
export function answerEndWords({ ask, failure, finish, state }: AnswerRun): string {
  if (state === 'queued' || state === 'running') return ''
  if (failure?.kind === 'stopped') return 'You stopped the answer here.'
  if (state !== 'done') return 'The answer was cut off here.'
  switch (finish) {
    case 'length':
      return `The limit of ${plural(ask.maximumTokens, 'token')} was reached here.`
    case 'content-filter':
      return 'The endpoint’s filter ended the answer here.'
    case 'tool-calls':
      return 'The model called a tool here.'
    case null:
    case 'stop':
    case 'refusal':
    case 'other':
      return ''
    default:
      throw new TypeError(`answerEndWords: unexpected finish ${String(finish satisfies never)}`)
  }
}
