import { clopperPearsonLower } from './clopper-pearson-lower'

/**
 * How many checked items are needed to promise a rate: the smallest n of which n − errors being right has a one-sided
 * Clopper–Pearson lower bound of at least `target`. Without errors it is ⌈ln(1 − certainty) / ln target⌉.
 *
 * @param target the promised rate, above 0 and under 1
 * @param certainty above 0 and under 1
 * @param errors whole, how many of the items may be wrong
 * @throws RangeError outside of these
 * @see Clopper & Pearson 1934
 */
export function fewestTrials(target: number, certainty: number, errors = 0): number {
  if (!(target > 0 && target < 1)) throw new RangeError(`fewestTrials: target ${target}`)
  const promised = (trials: number) => clopperPearsonLower(trials - errors, trials, certainty) >= target
  let tooFew = errors
  let enough = errors + 1
  while (!promised(enough)) [tooFew, enough] = [enough, 2 * enough]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (promised(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}
