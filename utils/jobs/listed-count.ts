import type { Token } from '../model/token'

/** How many alternatives the endpoint itself listed at a token; the chosen one that we add does not count. */
export function listedCount({ alternatives, listed, logprob }: Token): number {
  return alternatives.length - (listed || logprob === null ? 0 : 1)
}

/** The longest list of an answer; `null` where none came. */
export function mostListed(tokens: readonly Token[]): number | null {
  const most = Math.max(0, ...tokens.map(listedCount))
  return most === 0 ? null : most
}
