/**
 * How many bits of surprise a log-probability carries: −log₂ p.
 *
 * @param logprob natural logarithm of a probability
 * @returns bits, at least 0
 */
export function surprisal(logprob: number): number {
  return Math.max(0, -logprob / Math.LN2)
}
