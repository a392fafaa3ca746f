/**
 * Refuses counts and a certainty of which no interval can be made.
 *
 * @param who the function that was asked, for the message
 * @throws RangeError for counts that are not whole, more successes than trials, or a certainty outside 0..1
 */
export function requireTrials(who: string, successes: number, trials: number, certainty: number): void {
  const whole = Number.isInteger(successes) && Number.isInteger(trials)
  if (!(whole && successes >= 0 && successes <= trials)) {
    throw new RangeError(`${who}: ${successes} of ${trials}`)
  }
  if (!(certainty > 0 && certainty < 1)) throw new RangeError(`${who}: certainty ${certainty}`)
}
