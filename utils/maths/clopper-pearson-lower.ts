import betaQuantile from '@stdlib/stats-base-dists-beta-quantile'

import { requireTrials } from './require-trials'

/**
 * The exact one-sided lower bound of a rate: with probability `certainty` or more, the real one is not under it.
 * The quantile 1 − certainty of Beta(k, n − k + 1).
 *
 * @param successes k, whole
 * @param trials n, whole, `successes <= trials`
 * @param certainty above 0 and under 1
 * @returns 0..1; 0 for no successes
 * @throws RangeError outside of these
 * @see Clopper & Pearson 1934
 */
export function clopperPearsonLower(successes: number, trials: number, certainty: number): number {
  requireTrials('clopperPearsonLower', successes, trials, certainty)
  return successes === 0 ? 0 : betaQuantile(1 - certainty, successes, trials - successes + 1)
}
