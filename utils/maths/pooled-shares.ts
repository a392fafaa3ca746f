import { softmax } from './softmax'

/**
 * The shares of several readings of one question (such as other orders of the same options) as one: the geometric mean,
 * renormalised, softmax(mean ln p). It is unmoved by a bias that multiplies each label once as often as any other.
 *
 * @param rows for each reading a share, 0..1, for every label; a label that has 0 in any reading gets 0
 * @returns shares that sum to 1
 * @throws RangeError for no rows, rows of different lengths, a negative share, or a 0 for every label
 * @see Genest & Zidek 1986 (logarithmic pool); Zheng et al. 2024
 */
export function pooledShares(rows: readonly (readonly number[])[]): number[] {
  const [first] = rows
  if (first === undefined) throw new RangeError('pooledShares: no rows')
  for (const row of rows) {
    if (row.length !== first.length)
      throw new RangeError(`pooledShares: ${first.length} labels and ${row.length}`)
    if (!row.every((p) => p >= 0)) throw new RangeError(`pooledShares: shares ${row.join(', ')}`)
  }
  return softmax(
    first.map((_, label) => rows.reduce((sum, row) => sum + Math.log(row[label] ?? 0), 0) / rows.length),
  )
}
