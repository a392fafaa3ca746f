/**
 * Which of `bins` equally wide bins a probability is in. A bin holds its upper edge and not its lower one, but 0 is in
 * the first. Edges are met with a slack of 1e-9, so that 0.1 + 0.2 (0.30000000000000004)
 * is in the third of ten.
 *
 * @param value 0..1
 * @param bins a whole number, at least 1
 * @returns 0..bins − 1
 * @throws RangeError for a number of bins that is not whole or under 1
 * @see Naeini, Cooper & Hauskrecht 2015; Guo et al. 2017
 */
export function equalWidthBin(value: number, bins: number): number {
  if (!(Number.isInteger(bins) && bins >= 1)) throw new RangeError(`equalWidthBin: ${bins} bins`)
  return Math.min(bins - 1, Math.max(0, Math.ceil(value * bins - 1e-9) - 1))
}
