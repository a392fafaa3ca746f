import type { AnswerRun } from '../../utils/model/run'
import { longestText } from '../../utils/protocol/limits'

/** The scoring of a text's tokens; `null` where it is of another text, whose numbers say nothing of this one. */
export function scoredOf(scored: AnswerRun | null, text: string): AnswerRun | null {
  if (scored === null || scored.ask.type !== 'score') return null
  return scored.ask.text === text || scored.ask.text === text.slice(0, longestText) ? scored : null
}
