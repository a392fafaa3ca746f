/** A sum of rounded parts may be above 1 by this much. */
const rounding = 1e-6

/** A probability from the wire; `null` for what is no number and for what cannot be a probability. */
export function readDecisionProbability(value: unknown): number | null {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1 + rounding)) return null
  return Math.min(1, value)
}
