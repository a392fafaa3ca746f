import type { MassInterval } from './interval-share-bounds'

/** Doublings of precision in the search for the level; more than a double holds. */
const halvings = 60

/**
 * Bounds on the entropy of the shares m_i / Σ m_j, while every mass may be anywhere in its own interval, and a mass r may
 * have fallen on further options of which nothing is known, or on none.
 *
 * The entropy of normalised masses is quasi-concave in the masses, with ∂H/∂m_i > 0 exactly where m_i is under the level
 * τ = exp(Σ m ln m / Σ m). So it is least at a corner, where the largest masses are at their upper bounds and the others at
 * their lower ones, with r on one option or on none; and greatest where every mass is as near to τ as it may be.
 *
 * @param masses any two of them are equal or do not overlap, as rounding leaves them
 * @param rest r, and the number of options that it may have fallen on
 * @returns nats, `lower <= upper`; `null` where no mass is known to be above 0
 */
export function intervalEntropyBounds(
  masses: readonly MassInterval[],
  rest: { readonly mass: number; readonly count: number },
): MassInterval | null {
  if (!masses.some(({ lower }) => lower > 0)) return null
  const extra = rest.count > 0 ? rest.mass : 0
  const spread = Array.from({ length: rest.count }, () => ({ lower: 0, upper: extra / rest.count }))
  const lower = leastEntropy(masses, extra)
  return { lower, upper: Math.max(lower, greatestEntropy([...masses, ...spread])) }
}

function leastEntropy(masses: readonly MassInterval[], extra: number): number {
  const falling = masses.toSorted((a, b) => b.lower - a.lower || b.upper - a.upper)
  const corners = Array.from({ length: falling.length + 1 }, (_, raised) =>
    falling.map(({ lower, upper }, index) => (index < raised ? upper : lower)),
  )
  return Math.min(...corners.flatMap((corner) => [entropy(corner), entropy([...corner, extra])]))
}

function greatestEntropy(masses: readonly MassInterval[]): number {
  const at = (level: number) => masses.map(({ lower, upper }) => Math.min(upper, Math.max(lower, level)))
  let low = 0
  let high = Math.max(...masses.map(({ upper }) => upper))
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2
    if (levelOf(at(middle)) > middle) low = middle
    else high = middle
  }
  return entropy(at(high))
}

/** τ of the docstring: the geometric mean of the masses, each weighted by itself. */
function levelOf(masses: readonly number[]): number {
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return Math.exp(masses.reduce((sum, mass) => (mass > 0 ? sum + mass * Math.log(mass) : sum), 0) / total)
}

function entropy(masses: readonly number[]): number {
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return masses.reduce((sum, mass) => {
    const share = mass / total
    return share > 0 ? sum - share * Math.log(share) : sum
  }, 0)
}
