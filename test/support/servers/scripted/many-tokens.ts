import { prose } from './prose.ts'
import type { ScriptedAnswer } from './token.ts'

const words = [' river', ' of', ' small', ' words', ' that', ' never', ' seems', ' to', ' end', ',']
const most = 200_000

/** Probabilities that run through all the levels; made once, because long answers repeat them. */
const pattern = Array.from({ length: 1000 }, (_, index) =>
  prose(words[index % words.length] ?? '', 0.05 + (0.94 * ((index * 37) % 100)) / 99, index),
)

/** As many tokens as the prompt says ("2000 tokens"). */
export function manyTokens(prompt: string): ScriptedAnswer {
  const count = Math.min(Number(/(\d+)\s+tokens/i.exec(prompt)?.[1] ?? 500), most)
  const whole = Array.from({ length: Math.ceil(count / pattern.length) }, () => pattern)
  return { channel: 'content', tokens: whole.flat().slice(0, count) }
}

/** Tokens per second, from a prompt such as "at 500/s"; as fast as the socket takes them without. */
export function rateIn(prompt: string): number {
  return Number(/\bat\s+(\d+)\s*\/\s*s/i.exec(prompt)?.[1] ?? Infinity)
}
