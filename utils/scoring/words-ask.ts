import type { AnswerAsk } from '../model/ask'
import type { Label } from '../model/label-set'
import { optionWords, readAsk } from './read-ask'

/** Tokens beyond the longest label: quotes or emphasis around it, and the one that ends the answer. */
const spare = 3

/** The one request of the readout `words`: the label itself is the answer. */
export function wordsAsk(
  question: string,
  labels: readonly Label[],
  text: string,
  marker: string,
): AnswerAsk {
  return readAsk({
    text,
    marker,
    lines: [
      question,
      ...labels.map((label) => `- ${optionWords(label)}`),
      '',
      'Reply with exactly one of these labels, as it is written, and nothing else.',
    ],
    maximumTokens: mostTokens(labels) + spare,
  })
}

/** No tokeniser divides common words into pieces of less than two bytes on average. */
function mostTokens(labels: readonly Label[]): number {
  const encoder = new TextEncoder()
  return Math.ceil(Math.max(...labels.map(({ name }) => encoder.encode(name).length)) / 2)
}
