import { missingMass } from './missing-mass'

/**
 * Bounds on p₁ − p₂, the lead of the likeliest token over the second, of which only the likeliest tokens are listed.
 *
 * With two or more listed it is exact, since no unseen token is likelier than a listed one. With one, the second is
 * somewhere between 0 and the missing mass, and no likelier than the first.
 *
 * @param logprobs natural logarithms of the listed probabilities, in any order, at least one
 * @returns 0..1, `lower <= upper`
 * @throws RangeError for no values
 */
export function marginBounds(logprobs: readonly number[]): { lower: number; upper: number } {
  if (logprobs.length === 0) throw new RangeError('marginBounds: no values')
  const [first = 0, second] = logprobs.map((logprob) => Math.exp(logprob)).toSorted((a, b) => b - a)
  if (second !== undefined) return { lower: first - second, upper: first - second }
  return { lower: Math.max(0, first - missingMass(logprobs)), upper: first }
}
