import { requirePairs } from './calibration/require-pairs'

/** What would go wrong if only the surest items were accepted. */
export interface RiskCoverage {
  /** For k = 1..n: the share k/n of the items that is accepted, and the share of errors among these. */
  readonly points: readonly { readonly coverage: number; readonly risk: number }[]
  /** Mean risk over all points (AURC). */
  readonly area: number
  /** The same for an order that has every error last. */
  readonly optimalArea: number
  /** `area − optimalArea` (E-AURC): 0 for a perfect order. */
  readonly excessArea: number
  readonly errorRate: number
  /** (errorRate − area) / (errorRate − optimalArea), PRR: 1 for a perfect order, 0 for a random one; else `null`. */
  readonly rejectionRatio: number | null
}

/**
 * The risk–coverage curve. Among equal confidences the errors are spread evenly, so that the order of the items does not
 * matter.
 *
 * @param confidences on any scale, higher for surer
 * @param outcomes whether each item was right
 * @returns `rejectionRatio` is `null` where all items or none are right
 * @throws RangeError for no values, different lengths, or NaN
 * @see El-Yaniv & Wiener 2010; Geifman, Uziel & El-Yaniv 2019; Malinin & Gales 2021
 */
export function riskCoverage(confidences: readonly number[], outcomes: readonly boolean[]): RiskCoverage {
  requirePairs('riskCoverage', confidences, outcomes)
  if (confidences.some((value) => Number.isNaN(value))) throw new RangeError('riskCoverage: confidence NaN')
  const count = confidences.length
  const groups = Map.groupBy(confidences.keys(), (index) => confidences[index] ?? 0)
  const risks: number[] = []
  let before = 0
  for (const [, indices] of [...groups].toSorted(([a], [b]) => b - a)) {
    const errors = indices.filter((index) => !outcomes[index]).length
    for (const place of indices.keys()) {
      risks.push((before + (errors * (place + 1)) / indices.length) / (risks.length + 1))
    }
    before += errors
  }
  const area = mean(risks)
  const optimalArea = mean(risks.map((_, index) => Math.max(0, index + 1 - (count - before)) / (index + 1)))
  const errorRate = before / count
  const decided = before > 0 && before < count
  return {
    points: risks.map((risk, index) => ({ coverage: (index + 1) / count, risk })),
    area,
    optimalArea,
    excessArea: area - optimalArea,
    errorRate,
    rejectionRatio: decided ? (errorRate - area) / (errorRate - optimalArea) : null,
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
