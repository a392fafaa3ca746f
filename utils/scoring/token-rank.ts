import type { Token } from '../model/token'

/**
 * The place of the chosen token among its alternatives, 1 for the likeliest. Where the endpoint did not list it, the
 * place after the last listed one is a lower bound.
 *
 * @returns `null` where the token has no number
 */
export function tokenRank(token: Token): number | null {
  const { logprob } = token
  if (logprob === null) return null
  return 1 + token.alternatives.filter((other) => other.logprob !== null && other.logprob > logprob).length
}
