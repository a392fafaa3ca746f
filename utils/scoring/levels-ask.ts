import type { AnswerAsk } from '../model/ask'
import type { LabelSet } from '../model/label-set'
import { optionWords, readAsk } from './read-ask'

/** As many as there are digits for, from 1 on. */
export const mostLevels = 9

/** The digit of the level at a place, from 0 for the lowest. */
export function digitAt(place: number): string {
  return String(place + 1)
}

/**
 * The one request for ordered levels: by digits and always from the lowest to the highest, since their order means
 * something.
 *
 * @throws RangeError for more levels than digits
 */
export function levelsAsk({ labels, question }: LabelSet, text: string, marker: string): AnswerAsk {
  if (labels.length > mostLevels) throw new RangeError(`levelsAsk: ${labels.length} levels`)
  return readAsk({
    text,
    marker,
    lines: [
      question,
      ...labels.map((label, place) => `${digitAt(place)}) ${optionWords(label)}`),
      '',
      'Reply with the digit of one level and nothing else.',
    ],
    maximumTokens: 1,
  })
}
