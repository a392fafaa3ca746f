import type { AnswerEvent } from '../../model/answer'

/** Decisions come whole: a stream of them is none. */
export function chunk(): readonly AnswerEvent[] {
  return [{ type: 'answer-malformed', detail: 'The server streamed an answer that has to come whole.' }]
}
