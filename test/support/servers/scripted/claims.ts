import { byProbability, listed, type ScriptedAnswer } from './token.ts'

/** How likely a sentence is held to be true by the words in it, the first that fit; surely true where none do. */
const truths: readonly (readonly [words: RegExp, truth: number])[] = [
  [/moved twelve metres/, 0.08],
  [/made of cheese/, 0.03],
  [/million rivets/, 0.63],
  [/wrong on purpose/, 0.3],
  [/antenna/, 0.86],
]

/** The sentence that a prompt asks about: it stands last between two lines that are the same. */
function sentenceIn(prompt: string): string | undefined {
  const lines = prompt.split('\n')
  const end = lines.findLastIndex((line) => /^text-[0-9a-f]{16}$/.test(line))
  const start = lines.findLastIndex((line, index) => index < end && line === lines[end])
  return end < 0 || start < 0 ? undefined : lines.slice(start + 1, end).join('\n')
}

export function truthOf(sentence: string): number {
  return truths.find(([words]) => words.test(sentence))?.[1] ?? 0.97
}

/** The answer to a question of a predicate's instructions: how likely it is a yes. */
export function yesShare(instructions: string): number {
  const truth = truthOf(instructions)
  return /states false/.test(instructions) ? round(1 - truth) : truth
}

/** Whether it is asked if a sentence states something true, or false. */
export function asksOfClaim(prompt: string): boolean {
  return /Is what this sentence states (true|false)\?/.test(prompt)
}

/** Yes or no by what the sentence says; a little surer when asked whether it is true than when turned round. */
export function claimAnswer(prompt: string): ScriptedAnswer {
  const truth = truthOf(sentenceIn(prompt) ?? '')
  const isTurned = prompt.includes('states false?')
  const yes = isTurned ? Math.min(0.97, (1 - truth) * 0.9 + 0.05) : truth
  const entries = [listed('Yes', yes * 0.98), listed('No', (1 - yes) * 0.98)]
  const top = byProbability([...entries, ...['The', 'It'].map((word) => listed(word, 0.005))])
  const [chosen] = top
  return { channel: 'content', tokens: chosen === undefined ? [] : [{ ...chosen, top_logprobs: top }] }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
