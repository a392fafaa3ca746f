import type { AnswerAsk } from '../model/ask'
import type { Label } from '../model/label-set'
import { optionWords, readAsk } from './read-ask'

export const mostLetters = 26

/** The letter of the option at a place, from 0. */
export function letterAt(place: number): string {
  return String.fromCharCode(65 + place)
}

/**
 * The request of the readout `letters` for one order of the labels.
 *
 * @throws RangeError for more labels than letters
 */
export function lettersAsk(
  question: string,
  order: readonly Label[],
  text: string,
  marker: string,
): AnswerAsk {
  if (order.length > mostLetters) throw new RangeError(`lettersAsk: ${order.length} labels`)
  return readAsk({
    text,
    marker,
    lines: [
      question,
      ...order.map((label, place) => `${letterAt(place)}) ${optionWords(label)}`),
      '',
      'Reply with the letter of one option and nothing else.',
    ],
    maximumTokens: 1,
  })
}
