import { equalWidthBin } from './calibration/equal-width-bin'
import type { ReliabilityGroup } from './reliability'

/**
 * Which confidences fall into which of `bins` equally wide bins.
 *
 * @param confidences 0..1
 * @returns the bins that are not empty, from low to high, with the indices of their items
 * @throws RangeError for a number of bins that is not whole or under 1
 */
export function equalWidthGroups(confidences: readonly number[], bins: number): ReliabilityGroup[] {
  const groups = Map.groupBy(confidences.keys(), (index) => equalWidthBin(confidences[index] ?? 0, bins))
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([bin, indices]) => ({ from: bin / bins, to: (bin + 1) / bins, indices }))
}
