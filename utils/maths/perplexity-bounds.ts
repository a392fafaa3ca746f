import { entropyBounds, largestVocabulary } from './entropy-bounds'

/**
 * Bounds on exp(entropy) at one position: among how many equally likely tokens the model hesitates.
 *
 * @param logprobs natural logarithms of the listed probabilities, in any order, at least one
 * @param vocabulary number of tokens that the model knows
 * @returns a count of tokens, `1 <= lower <= upper`
 * @throws RangeError for no values
 */
export function perplexityBounds(
  logprobs: readonly number[],
  vocabulary: number = largestVocabulary,
): { lower: number; upper: number } {
  const { lower, upper } = entropyBounds(logprobs, vocabulary)
  return { lower: Math.exp(lower), upper: Math.exp(upper) }
}
