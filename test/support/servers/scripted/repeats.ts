import { injectedModel } from '../injection-strings.ts'
import { answerFor } from './answer-for.ts'
import type { Ask } from './ask.ts'
import { byProbability, listed, type ScriptedAnswer } from './token.ts'

const pieceLength = 7

/** What it was asked, in pieces that stand beside pieces of a model's name; a label or a letter where one is wanted. */
export function repeatsAnswer(ask: Ask): ScriptedAnswer {
  return answerFor(ask, 'clear', () => {
    const characters = [...ask.lastUserText]
    const pieces = Array.from({ length: Math.ceil(characters.length / pieceLength) }, (_, index) =>
      characters.slice(index * pieceLength, (index + 1) * pieceLength).join(''),
    )
    const tokens = pieces.map((piece, index) => {
      const probability = 0.05 + (0.9 * ((index * 37) % 100)) / 100
      const chosen = listed(piece, probability)
      return {
        ...chosen,
        top_logprobs: byProbability([chosen, listed(injectedModel, (1 - probability) / 2)]),
      }
    })
    return { channel: 'content', tokens }
  })
}
