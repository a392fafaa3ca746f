/**
 * Fisher–Yates with a given source of numbers, so that the same seed gives the same order.
 *
 * @param items left as they are
 * @param random yields numbers in [0, 1)
 */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const rest = [...items]
  const shuffled: T[] = []
  while (rest.length > 0) shuffled.push(...rest.splice(Math.floor(random() * rest.length), 1))
  return shuffled
}
