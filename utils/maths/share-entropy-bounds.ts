/**
 * Bounds on the entropy of the options' shares, where a mass r may have fallen on any of them or on none.
 *
 * The entropy of normalised masses is quasi-concave in the masses, so its least value is at a corner (all of r on one
 * option, or none of it anywhere), and its greatest is where r fills up the smallest masses to one level.
 *
 * @param masses listed mass of each option, at least one, each 0..1
 * @param unseen r, 0..1
 * @returns nats, `lower <= upper`; `null` where no mass is known at all
 */
export function shareEntropyBounds(
  masses: readonly number[],
  unseen: number,
): { lower: number; upper: number } | null {
  if (!masses.some((mass) => mass > 0)) return null
  const corners = masses.map((mass, index) => entropy(masses.with(index, mass + unseen)))
  return {
    lower: Math.min(entropy(masses), ...corners),
    upper: Math.max(entropy(masses), entropy(fillUp(masses, unseen))),
  }
}

function entropy(masses: readonly number[]): number {
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return masses.reduce((sum, mass) => {
    const share = mass / total
    return share > 0 ? sum - share * Math.log(share) : sum
  }, 0)
}

function fillUp(masses: readonly number[], amount: number): number[] {
  const rising = masses.toSorted((a, b) => a - b)
  let level = 0
  let below = 0
  for (const [index, mass] of rising.entries()) {
    below += mass
    level = (below + amount) / (index + 1)
    const next = rising[index + 1]
    if (next === undefined || level <= next) break
  }
  return masses.map((mass) => Math.max(mass, level))
}
