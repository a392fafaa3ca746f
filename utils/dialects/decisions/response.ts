import type { AnswerEvent } from '../../model/answer'
import type { Ask } from '../../model/ask'
import { readDecisionBody } from '../decision-body'
import { readChoice } from './choice'

/** All answers, whichever of the shapes in use under this path the server speaks. */
export function response(body: unknown, ask: Ask): readonly AnswerEvent[] {
  return readDecisionBody(body, ask, readChoice)
}
