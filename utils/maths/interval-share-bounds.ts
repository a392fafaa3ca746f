/** A mass that is known to lie between two bounds, `0 <= lower <= upper`. */
export interface MassInterval {
  readonly lower: number
  readonly upper: number
}

/**
 * Bounds on each mass's share of all, m_i / Σ m_j, while every mass may be anywhere in its own interval. A share is least
 * where its mass is least and all others are greatest, and greatest the other way round.
 *
 * @returns in the order of the masses, each within 0..1; 0..1 for a mass where all may be 0
 */
export function intervalShareBounds(masses: readonly MassInterval[]): MassInterval[] {
  const least = masses.reduce((sum, { lower }) => sum + lower, 0)
  const most = masses.reduce((sum, { upper }) => sum + upper, 0)
  return masses.map(({ lower, upper }) => ({
    lower: share(lower, most - upper, 0),
    upper: share(upper, least - lower, 1),
  }))
}

function share(own: number, others: number, otherwise: number): number {
  const all = own + Math.max(0, others)
  return all > 0 ? Math.min(1, own / all) : otherwise
}
