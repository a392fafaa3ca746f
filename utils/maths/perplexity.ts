/**
 * exp(−mean ln p) of a sequence.
 *
 * @param logprobs natural logarithms, at least one
 * @returns at least 1
 * @throws RangeError for no values
 */
export function perplexity(logprobs: readonly number[]): number {
  return Math.exp(-meanLogprob(logprobs))
}

/** Mean natural log-probability. @throws RangeError for no values */
export function meanLogprob(logprobs: readonly number[]): number {
  if (logprobs.length === 0) throw new RangeError('meanLogprob: no values')
  let sum = 0
  for (const logprob of logprobs) sum += logprob
  return sum / logprobs.length
}
