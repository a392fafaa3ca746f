/**
 * How far a value may be from what was sent, by the decimals that all values share: 0.005 where all are whole hundredths,
 * 0.00005 where all are whole ten-thousandths, else 0, since finer rounding changes nothing that is shown.
 *
 * @param values probabilities as they came, 0..1
 */
export function roundingHalfWidth(values: readonly number[]): number {
  const decimals = [2, 4].find((count) => values.every((value) => Number(value.toFixed(count)) === value))
  return decimals === undefined ? 0 : 0.5 / 10 ** decimals
}
