import type { Ask } from './ask.ts'
import { optionShares } from './option-shares.ts'
import type { ClassificationPrompt } from './options-in-prompt.ts'
import { byProbability, listed, type ScriptedAnswer } from './token.ts'

const labelLine = /^- ([^:\n]+)/

/** The labels of a prompt that wants one of them as the answer. */
export function labelsInPrompt({ lastUserText }: Ask): ClassificationPrompt | undefined {
  if (!lastUserText.includes('Reply with exactly one of these labels')) return undefined
  const lines = lastUserText.split('\n')
  const options = lines.flatMap((line) => {
    const name = labelLine.exec(line)?.[1]
    return name === undefined ? [] : [{ code: name, name }]
  })
  const text = lines.filter((line) => !labelLine.test(line)).join('\n')
  return options.length > 1 ? { options, text } : undefined
}

/** The likeliest label, a word at a time; the first words of the others stand beside its own. */
export function labelAnswer(prompt: ClassificationPrompt): ScriptedAnswer {
  const shares = optionShares(prompt)
  const starts = new Map<string, number>()
  for (const [index, { name }] of prompt.options.entries()) {
    const [start = ''] = name.split(' ')
    starts.set(start, (starts.get(start) ?? 0) + (shares[index] ?? 0) * 0.95)
  }
  const first = [...starts].flatMap(([start, share]) => (share > 0 ? [listed(start, share)] : []))
  const best = prompt.options[shares.indexOf(Math.max(...shares))]?.name ?? ''
  const [start = '', ...rest] = best.split(' ')
  const top = byProbability([...first, ...['The', 'It', 'I'].map((word) => listed(word, 0.01))])
  const chosen = top.find(({ token }) => token === start) ?? listed(start, 0.5)
  return {
    channel: 'content',
    tokens: [
      { ...chosen, top_logprobs: top },
      ...rest.map((word) => {
        const token = listed(` ${word}`, 0.97)
        return { ...token, top_logprobs: [token, ...['.', '\n', ','].map((other) => listed(other, 0.005))] }
      }),
    ],
  }
}
