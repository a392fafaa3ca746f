/**
 * A probability kept away from 0 and 1, so that its logarithms are finite.
 *
 * @param floor the result is within floor..1 − floor
 */
export function clipped(probability: number, floor = 1e-6): number {
  return Math.min(1 - floor, Math.max(floor, probability))
}
