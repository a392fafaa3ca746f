import type { AnswerAsk, ScoreAsk } from '../../../utils/model/ask'
import type { Label } from '../../../utils/model/label-set'
import { letterAt, lettersAsk } from '../../../utils/scoring/letters-ask'
import { likelihoodAsk } from '../../../utils/scoring/likelihood-ask'
import { wordsAsk } from '../../../utils/scoring/words-ask'
import { labels, question } from './messages'

/** The requests of each readout about one text. */
export interface Prompts {
  readonly letters: (order: readonly Label[], text: string, marker: string) => AnswerAsk
  readonly words: (text: string, marker: string) => AnswerAsk
  readonly likelihood: (label: Label, text: string, marker: string) => ScoreAsk
}

/** The extension's own. */
const defended: Prompts = {
  letters: (order, text, marker) => lettersAsk(question, order, text, marker),
  words: (text, marker) => wordsAsk(question, labels, text, marker),
  likelihood: (label, text, marker) => likelihoodAsk({ question }, label, text, marker),
}

/** As it is often done: no word to the system, the question first, and the text after it as it is. */
const naive: Prompts = {
  letters: (order, text, marker) => {
    const options = order.map(({ name }, place) => `${letterAt(place)}) ${name}`)
    return bare(lettersAsk(question, order, text, marker), [
      question,
      ...options,
      'Reply with the letter of one option and nothing else.',
      '',
      text,
    ])
  },
  words: (text, marker) =>
    bare(wordsAsk(question, labels, text, marker), [
      question,
      ...labels.map(({ name }) => `- ${name}`),
      'Reply with exactly one of these labels, as it is written, and nothing else.',
      '',
      text,
    ]),
  likelihood: ({ name }, text) => ({
    type: 'score',
    prefix: `Question: ${question}\n\n${text}\n\nAnswer:`,
    text: ` ${name}`,
    alternatives: 1,
  }),
}

export const prompts = { with: defended, without: naive } as const

export type Defence = keyof typeof prompts

export const defences = Object.keys(prompts) as readonly Defence[]

function bare(ask: AnswerAsk, lines: readonly string[]): AnswerAsk {
  return { ...ask, messages: [{ role: 'user', content: lines.join('\n') }] }
}
