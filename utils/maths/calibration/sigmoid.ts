/**
 * 1 / (1 + exp(−x)), without overflow.
 *
 * @param logit in nats
 * @returns 0..1
 */
export function sigmoid(logit: number): number {
  const small = Math.exp(-Math.abs(logit))
  return logit >= 0 ? 1 / (1 + small) : small / (1 + small)
}
