import { clopperPearsonLower } from './clopper-pearson-lower'
import { requireTrials } from './require-trials'

/**
 * The exact two-sided interval of a rate: each end leaves out half of 1 − certainty. The upper end is 1 minus the lower
 * end of the failures.
 *
 * @param successes whole
 * @param trials whole, `successes <= trials`
 * @param certainty above 0 and under 1
 * @returns 0..1, `lower <= upper`; all of 0..1 for no trials
 * @throws RangeError outside of these
 * @see Clopper & Pearson 1934
 */
export function clopperPearson(
  successes: number,
  trials: number,
  certainty = 0.95,
): { lower: number; upper: number } {
  requireTrials('clopperPearson', successes, trials, certainty)
  const each = (1 + certainty) / 2
  return {
    lower: clopperPearsonLower(successes, trials, each),
    upper: 1 - clopperPearsonLower(trials - successes, trials, each),
  }
}
