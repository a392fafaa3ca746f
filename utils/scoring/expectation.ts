import type { Interval, LabelProbability } from '../model/decision'
import type { Label } from '../model/label-set'

/**
 * Bounds on the expected level, counted from 1 for the lowest: the mass that is not certain goes to the lowest levels that
 * may have it, and to the highest.
 *
 * @param rows shares with bounds, in any order
 * @param levels lowest first
 * @returns `null` where no level has a probability
 */
export function expectation(rows: readonly LabelProbability[], levels: readonly Label[]): Interval | null {
  if (!rows.some(({ probability }) => probability !== null)) return null
  const rising = levels.flatMap(({ id }, index) => {
    const row = rows.find((each) => each.id === id)
    return row === undefined ? [] : [{ level: index + 1, lower: row.lower, upper: row.upper }]
  })
  return { lower: filled(rising), upper: filled(rising.toReversed()) }
}

/** Every level at its lower bound, then what is left to 1 from the first on. */
function filled(
  levels: readonly { readonly level: number; readonly lower: number; readonly upper: number }[],
) {
  let rest = Math.max(0, 1 - levels.reduce((sum, { lower }) => sum + lower, 0))
  let expected = 0
  for (const { level, lower, upper } of levels) {
    const more = Math.min(rest, upper - lower)
    rest -= more
    expected += level * (lower + more)
  }
  return expected
}
