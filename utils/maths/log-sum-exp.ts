/**
 * ln Σ exp xᵢ, computed from the greatest value so that nothing overflows: m + ln Σ exp(xᵢ − m).
 *
 * @param values log-probabilities or logits; −Infinity is a probability of 0
 * @returns −Infinity where every value is
 * @throws RangeError for no values, NaN or +Infinity
 * @see Blanchard, Higham & Higham 2021, "Accurately computing the log-sum-exp and softmax functions"
 */
export function logSumExp(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('logSumExp: no values')
  const greatest = values.reduce((most, value) => Math.max(most, value), -Infinity)
  if (!(greatest < Infinity)) throw new RangeError(`logSumExp: value ${greatest}`)
  if (greatest === -Infinity) return -Infinity
  return greatest + Math.log(values.reduce((sum, value) => sum + Math.exp(value - greatest), 0))
}
