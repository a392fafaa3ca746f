import normalQuantile from '@stdlib/stats-base-dists-normal-quantile'

import { requireTrials } from './require-trials'

/**
 * Wilson's score interval of a rate: about right on average, narrower than the exact one, and sensible for few trials.
 *
 * @param successes whole
 * @param trials whole, `successes <= trials`
 * @param certainty above 0 and under 1
 * @returns 0..1, `lower <= upper`; all of 0..1 for no trials
 * @throws RangeError outside of these
 * @see Wilson 1927; Brown, Cai & DasGupta 2001
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  certainty = 0.95,
): { lower: number; upper: number } {
  requireTrials('wilsonInterval', successes, trials, certainty)
  if (trials === 0) return { lower: 0, upper: 1 }
  const z = normalQuantile((1 + certainty) / 2, 0, 1)
  const rate = successes / trials
  const spread = z ** 2 / trials
  const centre = rate + spread / 2
  const half = z * Math.sqrt((rate * (1 - rate)) / trials + spread / (4 * trials))
  return {
    lower: Math.max(0, (centre - half) / (1 + spread)),
    upper: Math.min(1, (centre + half) / (1 + spread)),
  }
}
