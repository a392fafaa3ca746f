/**
 * 1 − Σ pᵢ: the probability that a truncated list does not show.
 *
 * @param logprobs natural logarithms of the listed probabilities at one position
 * @returns 0..1; a sum above 1 by rounding counts as 1
 */
export function missingMass(logprobs: readonly number[]): number {
  let sum = 0
  for (const logprob of logprobs) sum += Math.exp(logprob)
  return Math.min(1, Math.max(0, 1 - sum))
}
