/** Bounds on the masses of options that were asked about several times, as a listed part and a rest. */
export interface PooledMass {
  /** Least mass of each option, in the given order. */
  readonly masses: readonly number[]
  /** How much there may be beyond that on all options together. */
  readonly unseen: number
}

/**
 * Geometric mean over K askings of each option's share, with bounds over the mass r_k that no list of asking k showed and
 * of which it is unknown on which option, if any, it fell.
 *
 * With x_lk the share of option l in asking k, g_l = Π_k x_lk^(1/K). Each x_lk is at least m_lk / (Σ m_k + r_k), which gives
 * the masses. Σ_l g_l is concave in the unseen parts, so its tangent at an even spread of them bounds it from above; and it
 * is at most 1 by Hölder's inequality. For one asking this is its own masses and r.
 *
 * @param askings listed mass of each option, all of one length, each 0..1
 * @param unseen r_k of each asking, 0..1
 * @returns `null` where no asking showed or hid any mass; askings that did neither are left out
 */
export function pooledMass(
  askings: readonly (readonly number[])[],
  unseen: readonly number[],
): PooledMass | null {
  const told = askings.flatMap((masses, index) => {
    const rest = unseen[index] ?? 0
    const all = masses.reduce((sum, mass) => sum + mass, rest)
    return all > 0 ? [{ shares: masses.map((mass) => mass / all), rest: rest / all }] : []
  })
  const count = told[0]?.shares.length ?? 0
  if (count === 0) return null
  const power = 1 / told.length
  const mean = (option: number, spread: number) =>
    told.reduce((product, { shares, rest }) => product * ((shares[option] ?? 0) + rest * spread) ** power, 1)
  const options = Array.from({ length: count }, (_, option) => option)
  const masses = options.map((option) => mean(option, 0))
  const even = options.map((option) => mean(option, 1 / count))
  let most = sum(even)
  for (const { shares, rest } of told) {
    if (rest === 0) continue
    const slopes = options.map((option) => {
      const share = (shares[option] ?? 0) + rest / count
      return (power * (even[option] ?? 0)) / share
    })
    most += rest * (Math.max(...slopes) - sum(slopes) / count)
  }
  return { masses, unseen: Math.max(0, Math.min(1, most) - sum(masses)) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
