import { entropyBounds } from '../maths/entropy-bounds'
import { tokenRank } from './token-rank'
import type { Unit } from './units'

export type Colouring = 'probability' | 'surprisal' | 'entropy' | 'rank'

/** From 0, sure, to 4, most in doubt. */
export type DoubtLevel = 0 | 1 | 2 | 3 | 4

const probabilitySteps = [0.95, 0.8, 0.5, 0.2]
/** Bits. */
const surprisalSteps = [1, 3, 6, 10]
const entropySteps = [0.25, 0.75, 1.5, 2.5]
const rankSteps = [1, 2, 5, 10]

/** What the five levels mean, as a legend says it; the steps are fixed so that two answers can be compared. */
export const doubtScale: Record<Colouring, readonly [string, string, string, string, string]> = {
  probability: ['95 %', '80', '50', '20', 'less'],
  surprisal: ['1 bit', '3', '6', '10', 'more'],
  entropy: ['0.25 bits', '0.75', '1.5', '2.5', 'more'],
  rank: ['first', '2', '3–5', '6–10', 'later'],
}

/** The level of a unit: of its worst token where a character is split; `null` where there is no number to tell it by. */
export function doubtLevel(unit: Unit, colouring: Colouring): DoubtLevel | null {
  switch (colouring) {
    case 'probability':
      return unit.logprob === null ? null : probabilityLevel(Math.exp(unit.logprob))
    case 'surprisal':
      return unit.logprob === null ? null : level(-unit.logprob / Math.LN2, surprisalSteps)
    case 'entropy': {
      const bits = unit.tokens.map(lowerEntropyBits)
      return bits.some((value) => value === null) ? null : level(Math.max(...bits.map(Number)), entropySteps)
    }
    case 'rank': {
      const ranks = unit.tokens.map(tokenRank)
      return ranks.some((rank) => rank === null) ? null : level(Math.max(...ranks.map(Number)), rankSteps)
    }
    default:
      throw new TypeError(`doubtLevel: unexpected colouring ${String(colouring satisfies never)}`)
  }
}

/** The level of a probability, 0..1. */
export function probabilityLevel(probability: number): DoubtLevel {
  return level(
    -probability,
    probabilitySteps.map((step) => -step),
  )
}

function level(value: number, steps: readonly number[]): DoubtLevel {
  const index = steps.findIndex((step) => value <= step)
  return (index < 0 ? 4 : index) as DoubtLevel
}

function lowerEntropyBits(token: Unit['tokens'][number]): number | null {
  const logprobs = token.alternatives.flatMap(({ logprob }) => (logprob === null ? [] : [logprob]))
  return logprobs.length === 0 ? null : entropyBounds(logprobs).lower / Math.LN2
}
