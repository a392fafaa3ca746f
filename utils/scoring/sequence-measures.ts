import { entropyBounds } from '../maths/entropy-bounds'
import { meanLogprob, perplexity } from '../maths/perplexity'
import type { Interval } from '../model/decision'
import type { Unit } from './units'

export interface SequenceMeasures {
  /** Number of tokens, and how many of them have a number; the means are over the latter. */
  readonly tokens: number
  readonly scored: number
  readonly meanLogprob: number | null
  readonly perplexity: number | null
  /** Index of the unit with the lowest probability, and that probability. */
  readonly weakest: number | null
  readonly weakestProbability: number | null
  /** Mean entropy per token in nats, as bounds from the truncated lists. */
  readonly entropy: Interval | null
}

/** What can be said of a whole answer from its tokens. Unscored tokens are counted, never averaged. */
export function sequenceMeasures(units: readonly Unit[]): SequenceMeasures {
  const tokens = units.flatMap((unit) => unit.tokens)
  const logprobs = tokens.flatMap(({ logprob }) => (logprob === null ? [] : [logprob]))
  const bounds = tokens.flatMap(({ alternatives }) => {
    const listed = alternatives.flatMap(({ logprob }) => (logprob === null ? [] : [logprob]))
    return listed.length === 0 ? [] : [entropyBounds(listed)]
  })
  const weakest = weakestUnit(units)
  const weakestLogprob = weakest === null ? null : (units[weakest]?.logprob ?? null)
  return {
    tokens: tokens.length,
    scored: logprobs.length,
    meanLogprob: logprobs.length === 0 ? null : meanLogprob(logprobs),
    perplexity: logprobs.length === 0 ? null : perplexity(logprobs),
    weakest,
    weakestProbability: weakestLogprob === null ? null : Math.exp(weakestLogprob),
    entropy:
      bounds.length === 0
        ? null
        : { lower: mean(bounds.map(({ lower }) => lower)), upper: mean(bounds.map(({ upper }) => upper)) },
  }
}

function weakestUnit(units: readonly Unit[]): number | null {
  let weakest: number | null = null
  let lowest = Infinity
  for (const [index, { logprob }] of units.entries()) {
    if (logprob === null || logprob >= lowest) continue
    weakest = index
    lowest = logprob
  }
  return weakest
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
