/**
 * The x for which A x = b, by Gaussian elimination with row exchanges. For the handful of unknowns of a calibrator.
 *
 * @param matrix A, square
 * @param values b, one for each row
 * @returns x; 0 for an unknown that the equations leave open
 * @see Golub & Van Loan 2013, § 3.4
 */
export function solved(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const [first, ...others] = matrix
    .map((row, index) => ({ row, value: values[index] ?? 0 }))
    .toSorted((a, b) => Math.abs(b.row[0] ?? 0) - Math.abs(a.row[0] ?? 0))
  if (first === undefined) return []
  const [pivot = 0, ...rest] = first.row
  const reduced = others.map(({ row: [lead = 0, ...row], value }) => {
    const factor = pivot === 0 ? 0 : lead / pivot
    return {
      row: row.map((each, index) => each - factor * (rest[index] ?? 0)),
      value: value - factor * first.value,
    }
  })
  const known = solved(
    reduced.map(({ row }) => row),
    reduced.map(({ value }) => value),
  )
  const left = rest.reduce((sum, each, index) => sum - each * (known[index] ?? 0), first.value)
  return [pivot === 0 ? 0 : left / pivot, ...known]
}
