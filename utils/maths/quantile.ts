/**
 * The value under which a share p of the values lies, linear between the two nearest (numpy's default; Hyndman & Fan's
 * type 7).
 *
 * @param values in any order, at least one
 * @param p 0..1
 * @throws RangeError for no values, NaN, or p outside of 0..1
 * @see Hyndman & Fan 1996
 */
export function quantile(values: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: p ${p}`)
  if (values.some((value) => Number.isNaN(value))) throw new RangeError('quantile: value NaN')
  const rising = values.toSorted((a, b) => a - b)
  const place = p * (rising.length - 1)
  const below = rising[Math.floor(place)]
  if (below === undefined) throw new RangeError('quantile: no values')
  const above = rising[Math.ceil(place)] ?? below
  return below + (above - below) * (place % 1)
}
