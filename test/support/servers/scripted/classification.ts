import { closeShares, optionShares } from './option-shares.ts'
import type { ClassificationPrompt } from './options-in-prompt.ts'
import { byProbability, listed, type Listed, type ScriptedAnswer } from './token.ts'

export type ClassificationShape = 'clear' | 'close' | 'low-mass' | 'no-letter'

const listLength = 20
const unlistedMass = 0.01
const massOnOptions = { clear: 0.97, close: 0.97, 'low-mass': 0.4, 'no-letter': 0 }
const otherWords = [
  'The', 'This', 'Option', 'Answer', '**', 'I', 'Category', 'Based', 'It', '\n', '(', 'My', 'Message', '-',
  'Since', 'We', 'Label', 'Class', 'You', 'To',
] // prettier-ignore

/** One token: the letter, with twenty alternatives of which " A" stands beside "A". */
export function classify(prompt: ClassificationPrompt, shape: ClassificationShape): ScriptedAnswer {
  const optionMass = massOnOptions[shape]
  const letters = optionMass === 0 ? [] : letterEntries(prompt, shape, optionMass)
  const words = wordEntries(listLength - letters.length, 1 - optionMass - unlistedMass)
  const top = byProbability([...letters, ...words]).slice(0, listLength)
  const [chosen] = top
  if (chosen === undefined) throw new Error('A classification needs at least one entry.')
  return { channel: 'content', tokens: [{ ...chosen, top_logprobs: top }] }
}

/** A letter that was asked for by name, and twenty alternatives. */
export function letterAnswer(letter: string): ScriptedAnswer {
  const chosen = listed(letter, 0.97)
  const top = byProbability([chosen, listed(` ${letter}`, 0.01), ...wordEntries(listLength - 2, 0.01)])
  return { channel: 'content', tokens: [{ ...chosen, top_logprobs: top }] }
}

function letterEntries(prompt: ClassificationPrompt, shape: ClassificationShape, mass: number): Listed[] {
  const shares = shape === 'close' ? closeShares(prompt) : optionShares(prompt)
  return prompt.options.flatMap(({ code }, index) => {
    const share = (shares[index] ?? 0) * mass
    return share === 0 ? [] : [listed(code, share * 0.9), listed(` ${code}`, share * 0.1)]
  })
}

function wordEntries(count: number, mass: number): Listed[] {
  const words = otherWords.slice(0, Math.max(count, 0))
  const weights = words.map((_, rank) => 0.8 ** rank)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return words.map((word, rank) => listed(word, (mass * (weights[rank] ?? 0)) / total))
}
