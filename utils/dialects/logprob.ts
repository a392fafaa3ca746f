/** At or under this a value is a server's sign for "not known": −9999 (OpenAI, vLLM), −1000, −3.4e38 (llama.cpp). */
const sentinel = -999

/**
 * A log-probability from the wire: `null` for sentinels, for what is no number, and for what cannot be a
 * log-probability (some servers send probabilities or logits). Values a rounding error above 0 become 0.
 */
export function readLogprob(value: unknown): number | null {
  if (typeof value !== 'number' || Number.isNaN(value)) return null
  if (value <= sentinel || value > 1e-6) return null
  return value >= 0 ? 0 : value
}

/** The log-probability of a probability from the wire; `null` where it is none, and for 0. */
export function readProbability(value: unknown): number | null {
  return typeof value === 'number' ? readLogprob(Math.log(value)) : null
}
