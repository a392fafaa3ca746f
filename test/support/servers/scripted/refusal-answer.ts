import { prose } from './prose.ts'
import type { ScriptedAnswer } from './token.ts'

const words: readonly (readonly [string, number])[] = [
  ["I'm", 0.97],
  [' sorry', 0.99],
  [',', 0.98],
  [' but', 0.7],
  [' I', 0.95],
  [" can't", 0.6],
  [' help', 0.5],
  [' with', 0.93],
  [' that', 0.8],
  ['.', 0.9],
]

export function refusalAnswer(): ScriptedAnswer {
  return { channel: 'refusal', tokens: words.map(([text, probability]) => prose(text, probability)) }
}
