import { requirePairs } from './calibration/require-pairs'
import { softmax } from './softmax'

/**
 * Shares with a bias divided out: softmax(ln p − λ ln b). With b from content-free inputs it is contextual calibration,
 * with b under a bare premise PMI, and with b the mean over a batch batch calibration.
 *
 * @param shares p, one for each label, at least one above 0; a share of 0 stays 0
 * @param prior b, each above 0, on any common scale
 * @param strength λ, 0 (off) .. 1 (full)
 * @returns shares that sum to 1
 * @throws RangeError for different lengths, no share above 0, a negative share, or a prior that is not above 0
 * @see Zhao et al. 2021; Holtzman et al. 2021; Zhou et al. 2024
 */
export function priorCorrected(shares: readonly number[], prior: readonly number[], strength = 1): number[] {
  requirePairs('priorCorrected', shares, prior)
  if (!prior.every((b) => b > 0)) throw new RangeError(`priorCorrected: prior ${prior.join(', ')}`)
  if (!shares.every((p) => p >= 0)) throw new RangeError(`priorCorrected: shares ${shares.join(', ')}`)
  return softmax(shares.map((p, label) => Math.log(p) - strength * Math.log(prior[label] ?? 1)))
}
