import type { AnswerEvent } from '../../model/answer'
import type { Ask } from '../../model/ask'
import { readDecisionBody } from '../decision-body'
import { readChoice } from './choice'

/** All answers, which are a map by the ids of the questions. */
export function response(body: unknown, ask: Ask): readonly AnswerEvent[] {
  return readDecisionBody(body, ask, readChoice)
}
