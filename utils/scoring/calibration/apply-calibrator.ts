import { applyBeta } from '../../maths/calibration/beta'
import { applyIsotonic } from '../../maths/calibration/isotonic'
import { applyPlatt } from '../../maths/calibration/platt'
import type { Calibrator } from '../../model/calibrator'

/** Doublings of precision in the search for an exponent. */
const halvings = 60
const steepest = 64

/**
 * The exponent by which a calibrator sharpens or flattens one distribution: p_i^β / Σ p_j^β. A temperature has the same for
 * all. The other methods say what the top label's probability should be, and β is what makes it so: the labels keep their
 * order and sum to 1, and a top that should be no likelier than chance makes them all alike (β = 0).
 *
 * @param shares sums to 1, at least one above 0
 */
export function exponentOf(calibrator: Calibrator, shares: readonly number[]): number {
  if (calibrator.method === 'temperature') return 1 / calibrator.temperature
  const wanted = topAfter(calibrator, Math.min(1, Math.max(...shares)))
  if (wanted <= 1 / shares.length) return 0
  let low = 0
  let high = steepest
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2
    if (Math.max(...raised(shares, middle)) < wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function topAfter(calibrator: Exclude<Calibrator, { method: 'temperature' }>, top: number): number {
  switch (calibrator.method) {
    case 'platt':
      return applyPlatt(calibrator, top)
    case 'beta':
      return applyBeta(calibrator, top)
    case 'isotonic':
      return applyIsotonic({ x: [...calibrator.x], y: [...calibrator.y] }, top)
    default:
      throw new TypeError(`exponentOf: unexpected calibrator ${JSON.stringify(calibrator satisfies never)}`)
  }
}

/** p_i^β / Σ p_j^β, without underflow of the greatest. */
export function raised(shares: readonly number[], exponent: number): number[] {
  const greatest = Math.max(...shares)
  const powers = shares.map((share) => (share / greatest) ** exponent)
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** The distribution after calibration. */
export function applyCalibrator(calibrator: Calibrator, shares: readonly number[]): number[] {
  return raised(shares, exponentOf(calibrator, shares))
}
