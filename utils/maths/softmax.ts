/**
 * exp(xᵢ / T) / Σ exp(xⱼ / T). With T = 1 and log-probabilities it renormalises them to sum to 1.
 *
 * @param logits any scale, in nats; −Infinity is a probability of 0
 * @param temperature T; above 1 flattens, under 1 sharpens
 * @returns probabilities that sum to 1, in the order of the logits
 * @throws RangeError for no logits, none that is finite, or a temperature that is not above 0
 */
export function softmax(logits: readonly number[], temperature = 1): number[] {
  if (!(temperature > 0 && temperature < Infinity))
    throw new RangeError(`softmax: temperature ${temperature}`)
  const greatest = Math.max(...logits)
  if (!Number.isFinite(greatest)) throw new RangeError(`softmax: greatest logit ${greatest}`)
  // Less the greatest before anything else, so that neither a large logit nor a low temperature loses digits.
  const powers = logits.map((logit) => Math.exp((logit - greatest) / temperature))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
