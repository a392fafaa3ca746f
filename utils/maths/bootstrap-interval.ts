import { quantile } from './quantile'

/**
 * How much a figure would vary with other items of the same kind: the percentile bootstrap. Draws `count` items with
 * replacement, again and again, and takes the middle `certainty` of what is measured.
 *
 * @param count items, at least 1
 * @param measure the figure of the items at these indices; `null` where it has none, and such draws are left out
 * @param random yields numbers in [0, 1)
 * @param draws at least 1
 * @param certainty above 0 and under 1
 * @returns `null` where no draw had a figure
 * @throws RangeError outside of these
 * @see Efron 1979; Efron & Tibshirani 1993, ch. 13
 */
export function bootstrapInterval(
  count: number,
  measure: (indices: readonly number[]) => number | null,
  random: () => number,
  draws = 1000,
  certainty = 0.95,
): { lower: number; upper: number } | null {
  if (!(Number.isInteger(count) && count >= 1)) throw new RangeError(`bootstrapInterval: ${count} items`)
  if (!(Number.isInteger(draws) && draws >= 1)) throw new RangeError(`bootstrapInterval: ${draws} draws`)
  if (!(certainty > 0 && certainty < 1)) throw new RangeError(`bootstrapInterval: certainty ${certainty}`)
  const figures = Array.from({ length: draws }, () =>
    measure(Array.from({ length: count }, () => Math.floor(random() * count))),
  ).filter((figure) => figure !== null)
  if (figures.length === 0) return null
  return { lower: quantile(figures, (1 - certainty) / 2), upper: quantile(figures, (1 + certainty) / 2) }
}
