/**
 * A probability rescaled so that an even guess among `count` options is 0 and certainty is 1: (p − 1/n) / (1 − 1/n), and
 * never under 0. With one option it is 1.
 *
 * @param probability 0..1
 * @param count options, at least 1
 * @throws RangeError outside of these
 */
export function aboveChance(probability: number, count: number): number {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`aboveChance: probability ${probability}`)
  if (!(count >= 1)) throw new RangeError(`aboveChance: ${count} options`)
  if (count === 1) return 1
  const chance = 1 / count
  return Math.max(0, (probability - chance) / (1 - chance))
}
