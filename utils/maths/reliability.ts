/** One bar of a reliability diagram: the items whose confidence is between two values. */
export interface ReliabilityBin {
  readonly from: number
  readonly to: number
  readonly count: number
  /** Share of the items that were right. */
  readonly accuracy: number
  /** Mean confidence; above the accuracy is over-confident. */
  readonly confidence: number
}

export interface Reliability {
  /** Mean distance between accuracy and confidence, each bin weighted by its items; 0..1. */
  readonly error: number
  /** The largest distance of any bin; 0..1. */
  readonly greatest: number
  readonly bins: readonly ReliabilityBin[]
}

export interface ReliabilityGroup {
  readonly from: number
  readonly to: number
  /** At least one. */
  readonly indices: readonly number[]
}

/**
 * How far accuracy is from confidence in each of some groups of items, and overall: Σ n_b/N |accuracy_b − confidence_b|.
 *
 * @param groups every item is in one of them
 * @param confidences 0..1
 */
export function reliability(
  groups: readonly ReliabilityGroup[],
  confidences: readonly number[],
  outcomes: readonly boolean[],
): Reliability {
  let error = 0
  let greatest = 0
  const bins = groups.map(({ from, to, indices }) => {
    const count = indices.length
    const right = indices.reduce((sum, index) => sum + Number(outcomes[index]), 0)
    const confidence = indices.reduce((sum, index) => sum + (confidences[index] ?? 0), 0) / count
    const gap = Math.abs(right / count - confidence)
    error += (gap * count) / confidences.length
    greatest = Math.max(greatest, gap)
    return { from, to, count, accuracy: right / count, confidence }
  })
  return { error, greatest, bins }
}
