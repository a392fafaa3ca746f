/**
 * ln Σ exp(xᵢ), shifted by the maximum so that it neither overflows nor underflows.
 *
 * @param values natural logarithms; `-Infinity` counts as probability 0
 * @returns `-Infinity` for no values
 * @throws RangeError on NaN
 */
export function logSumExp(values: readonly number[]): number {
  let maximum = -Infinity
  for (const value of values) {
    if (Number.isNaN(value)) throw new RangeError('logSumExp: NaN')
    if (value > maximum) maximum = value
  }
  if (!Number.isFinite(maximum)) return maximum
  let sum = 0
  for (const value of values) sum += Math.exp(value - maximum)
  return maximum + Math.log(sum)
}
