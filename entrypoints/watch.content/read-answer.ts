import type { Span } from '../../utils/model/text-block'
import type { FoundMessage } from '../../utils/page/find/message-finder'
import { readText } from '../../utils/page/text/read-text'
import { longestText, mostSentences } from '../../utils/protocol/limits'
import { sentences } from '../../utils/scoring/check/sentences'

/** What a message says, and what it answers. */
export interface AnswerText {
  readonly text: string
  /** Empty where there is none. */
  readonly question: string
  /** The sentences that can be true or false. */
  readonly claims: readonly Span[]
}

export function readAnswer({ content, previous }: FoundMessage): AnswerText {
  const { blocks, text } = readText(content)
  return {
    text,
    question: previous === null ? '' : readText(previous).text.slice(0, longestText),
    claims: sentences(text, blocks).slice(0, mostSentences),
  }
}

/** The same for all messages that say the same. */
export function answerKey({ question, text }: AnswerText): string {
  return JSON.stringify([question, text])
}
