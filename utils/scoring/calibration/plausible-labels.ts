import { conformalQuantile } from '../../maths/conformal-quantile'
import { lacSet } from '../../maths/conformal-set'
import { lacScore } from '../../maths/lac-score'
import { type Decision, type PlausibleLabels, rawLabels } from '../../model/decision'
import { countedShares } from '../labelled-example'
import type { CalibrationRow } from './calibration-rows'

/**
 * Every label that could be right at a coverage, by split-conformal sets of raw shares (LAC) and always the top label. A label
 * that was not listed is in the set where its upper bound would be.
 *
 * @returns `null` where there are too few examples for the coverage
 */
export function plausibleLabels(
  decision: Decision,
  rows: readonly CalibrationRow[],
  coverage: number,
): PlausibleLabels | null {
  const quantile = conformalQuantile(rows.map(scoreOf), coverage)
  if (quantile === Infinity) return null
  const raw = rawLabels(decision)
  const counted = countedShares(raw)
  const { labels } = lacSet(
    raw.map(({ probability, upper }, index) => (probability === null ? upper : (counted[index] ?? 0))),
    quantile,
  )
  return {
    labels: labels.flatMap((index) => raw[index]?.id ?? []),
    coverage,
    examples: rows.length,
  }
}

/** The score of the right label: higher for one that fits worse. One that was not among the labels fits not at all. */
export function scoreOf({ shares, truth }: CalibrationRow): number {
  return lacScore(Math.min(1, shares[truth] ?? 0))
}

/** Mean size of the sets that the rows themselves would have got. */
export function meanSetSize(rows: readonly CalibrationRow[], quantile: number): number {
  const sizes = rows.map(({ shares }) => lacSet(shares, quantile).labels.length)
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length
}
