import { predicateLabels } from '../../../utils/model/label-set'
import { countedShares } from '../../../utils/scoring/labelled-example'
import { poolReadings } from '../../../utils/scoring/pool-readings'
import type { Result } from '../../../utils/scoring/result'

/** The share of "true" in a result over the labels of a predicate; an even one where neither was listed. */
export function shareOfTrue({ labels }: Pick<Result, 'labels'>): number {
  const place = labels.findIndex(({ id }) => id === 'true')
  return countedShares(labels)[place] ?? 0.5
}

/** Shares of "true" in several askings as one, pooled as the extension pools phrasings. */
export function pooledShare(shares: readonly number[]): number {
  const readings = shares.map((share) => ({
    masses: [share, 1 - share],
    missing: 0,
    unlistedAtMost: 0,
    listed: null,
    warnings: [],
  }))
  return shareOfTrue(poolReadings(readings, predicateLabels))
}
