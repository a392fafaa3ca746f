import type { AnswerEvent } from '../../model/answer'
import { malformed } from '../malformed'

/** Decisions come whole: a stream of them is none. */
export function chunk(): readonly AnswerEvent[] {
  return malformed('The server streamed an answer that has to come whole.')
}
