import { missingMass } from './missing-mass'

/** The largest vocabulary in wide use (Gemma, 262,144 tokens): keeps the upper bound valid for smaller ones. */
export const largestVocabulary = 262_144

/**
 * Bounds on the entropy of a next-token distribution of which only the most likely tokens are listed.
 *
 * Lower: the missing mass r is packed into atoms of the smallest listed probability, since no unseen token is likelier.
 * Upper: r is spread evenly over the rest of the vocabulary, H = −Σ p ln p − r ln(r / (V − k)).
 *
 * @param logprobs natural logarithms of the k listed probabilities, in any order, at least one
 * @param vocabulary V, number of tokens that the model knows
 * @returns nats, `lower <= upper`
 * @throws RangeError for no values
 * @see concavity of −p ln p and the grouping property of entropy (Cover & Thomas, ch. 2)
 */
export function entropyBounds(
  logprobs: readonly number[],
  vocabulary: number = largestVocabulary,
): { lower: number; upper: number } {
  if (logprobs.length === 0) throw new RangeError('entropyBounds: no values')
  let listed = 0
  let smallest = 1
  for (const logprob of logprobs) {
    const p = Math.exp(logprob)
    smallest = Math.min(smallest, p)
    listed += plogp(p)
  }
  const rest = missingMass(logprobs)
  if (rest === 0) return { lower: listed, upper: listed }
  const unlisted = Math.max(1, vocabulary - logprobs.length)
  const upper = listed - rest * Math.log(rest / unlisted)
  const atoms = smallest > 0 ? Math.floor(rest / smallest + 1e-12) : 0
  const remainder = Math.max(0, rest - atoms * smallest)
  const lower = listed + atoms * plogp(smallest) + plogp(remainder)
  return { lower: Math.min(lower, upper), upper }
}

function plogp(p: number): number {
  return p > 0 ? -p * Math.log(p) : 0
}
