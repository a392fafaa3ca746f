import type { Ask } from './ask.ts'
import { byProbability, listed, type ScriptedAnswer } from './token.ts'

/** A question that is to be answered with yes or no. */
export function asksYesOrNo({ lastUserText }: Ask): boolean {
  return lastUserText.includes('Reply with Yes or No')
}

/** Yes, rather surely; and less surely no, where the question is turned round. */
export function yesOrNoAnswer({ lastUserText }: Ask): ScriptedAnswer {
  const isTurned = lastUserText.includes('Is the right answer')
  const [first, second] = isTurned ? ['No', 'Yes'] : ['Yes', 'No']
  const [most, less] = isTurned ? [0.6, 0.3] : [0.8, 0.1]
  const entries = [listed(first, most), listed(second, less), listed(first.toLowerCase(), 0.05)]
  const top = byProbability([...entries, ...['The', 'It', 'I', 'Well'].map((word) => listed(word, 0.01))])
  const [chosen] = top
  return { channel: 'content', tokens: chosen === undefined ? [] : [{ ...chosen, top_logprobs: top }] }
}
