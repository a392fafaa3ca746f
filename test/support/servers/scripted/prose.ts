import { eiffelTokens } from './eiffel.ts'
import { byProbability, listed, type ScriptedAnswer, type ScriptedToken } from './token.ts'

const others = [' the', ' a', ',', ' of', ' and', ' iron', ' which', ' its', ' France', ' most', ' one', '\n']
const alternativeCount = 5

/** The Eiffel tower paragraph; every seventeenth token is missing from its own list, as it happens at OpenAI. */
export function eiffelAnswer(): ScriptedAnswer {
  const tokens = eiffelTokens.map(([text, probability], index) => prose(text, probability, index))
  return { channel: 'content', tokens }
}

/** What a schema with a colour in it allows. */
export function colourAnswer(): ScriptedAnswer {
  const tokens = ['{"', 'colour', '":"', 'blue', '"}'].map((text) => prose(text, 0.99))
  return { channel: 'content', tokens }
}

export function prose(text: string, probability: number, index = 0): ScriptedToken {
  const chosen = listed(text, probability)
  const absent = index % 17 === 16
  const count = absent ? alternativeCount : alternativeCount - 1
  const start = (index * 5) % others.length
  const words = [...others.slice(start), ...others.slice(0, start)].filter((word) => word !== text)
  const rest = words.slice(0, count).map((word, rank) => listed(word, (1 - probability) * 0.55 * 0.5 ** rank))
  return { ...chosen, top_logprobs: byProbability(absent ? rest : [chosen, ...rest]) }
}
