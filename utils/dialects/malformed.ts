import type { AnswerEvent } from '../model/answer'

/** That a server sent something else than this wire format has. */
export function malformed(detail: string): AnswerEvent[] {
  return [{ type: 'answer-malformed', detail }]
}
