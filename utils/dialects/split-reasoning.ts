import type { Token } from '../model/token'

/** Where the content may begin, counted from the last place that leaves room for all of it. */
const mostStarts = 64

export interface SplitTokens {
  readonly reasoning: readonly Token[]
  readonly content: readonly Token[]
}

/**
 * Some servers list the tokens of the reasoning before those of the content. The content's own are the last from which on
 * the list spells it; where none do, the list tells of the text that it begins with.
 */
export function splitReasoning(tokens: readonly Token[], reasoning: string, content: string): SplitTokens {
  if (reasoning === '' || tokens.length === 0) return { reasoning: [], content: tokens }
  const start = content === '' ? tokens.length : startOf(tokens, reasoning, content)
  return {
    reasoning: tokens.slice(0, start).map((token) => ({ ...token, channel: 'reasoning' })),
    content: tokens.slice(start),
  }
}

const encoder = new TextEncoder()

function startOf(tokens: readonly Token[], reasoning: string, content: string): number {
  const target = encoder.encode(content)
  const pieces = tokens.map(({ bytes, text }) => bytes ?? encoder.encode(text))
  let start = pieces.length
  for (let room = 0; start > 0 && room < target.length;) {
    start -= 1
    room += pieces[start]?.length ?? 0
  }
  for (let tried = 0; tried < mostStarts && start >= 0; tried += 1, start -= 1) {
    if (spells(pieces, start, target)) return start
  }
  const first = tokens.find(({ text }) => text.trim() !== '')?.text.trim() ?? ''
  return reasoning.trimStart().startsWith(first) ? tokens.length : 0
}

function spells(
  pieces: readonly (readonly number[] | Uint8Array)[],
  start: number,
  target: Uint8Array,
): boolean {
  let at = 0
  for (let index = start; index < pieces.length && at < target.length; index += 1) {
    const piece = pieces[index] ?? []
    for (const byte of piece) {
      if (target[at] !== byte) return false
      at += 1
    }
  }
  return at === target.length
}
