/**
 * One option's share of the mass that fell on any option, with bounds over a mass r of which it is unknown on which
 * option, if any, it fell. Lower: all of r is on the others; upper: all of r is on this one.
 *
 * @param own mass listed for the option, 0..1
 * @param total mass listed for all options together, `own <= total`
 * @param unseen r, 0..1
 * @returns `share` is `null` where nothing was listed for any option; bounds within 0..1
 * @see test/unit/maths/share-bounds.test.ts for the reference vectors
 */
export function shareBounds(
  own: number,
  total: number,
  unseen: number,
): { share: number | null; lower: number; upper: number } {
  const all = total + unseen
  if (all === 0) return { share: null, lower: 0, upper: 1 }
  return {
    share: total > 0 ? own / total : null,
    lower: Math.min(1, own / all),
    upper: Math.min(1, (own + unseen) / all),
  }
}
