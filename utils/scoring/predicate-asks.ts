import type { AnswerAsk } from '../model/ask'
import type { LabelSet } from '../model/label-set'
import { readAsk } from './read-ask'

/** The question as it stands, and turned round: there a yes means no. */
export const phrasings = ['plain', 'turned'] as const

export type Phrasing = (typeof phrasings)[number]

/** What stands for true and for false in each phrasing. */
export const truthSymbols: Readonly<Record<Phrasing, readonly [string, string]>> = {
  plain: ['yes', 'no'],
  turned: ['no', 'yes'],
}

/**
 * The two requests for a question of yes or no, in both phrasings, so that a model that likes to say yes gains nothing by
 * it.
 */
export function predicateAsk(
  { question }: Pick<LabelSet, 'question'>,
  phrasing: Phrasing,
  text: string,
  marker: string,
): AnswerAsk {
  const asked =
    phrasing === 'plain'
      ? [question, '', 'Reply with Yes or No and nothing else.']
      : [
          `Question: ${question}`,
          '',
          'Is the right answer to this question "no"? Reply with Yes or No and nothing else.',
        ]
  return readAsk({ text, marker, lines: asked, maximumTokens: 1 })
}
