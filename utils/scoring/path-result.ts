import { shareEntropyBounds } from '../maths/share-entropy-bounds'
import type { LabelProbability } from '../model/decision'
import type { Label } from '../model/label-set'
import type { Result } from './result'

/** Where the probability of an answer went, over all of its lists. */
export interface PathMass {
  /** Of each label, in their order. */
  readonly certain: number[]
  /** What may still become any label of a set. */
  readonly ambiguous: { readonly mass: number; readonly labels: readonly number[] }[]
  /** What is on no label. */
  off: number
  /** What no list showed. */
  unseen: number
}

/**
 * Shares with bounds from masses along a path. Ambiguous mass is divided evenly for the share, is in no lower bound, and is
 * in the upper bound of every label of its set; unseen mass is in every upper bound.
 *
 * @see test/unit/scoring/words.test.ts for the reference vectors
 */
export function pathResult(
  { ambiguous, certain, unseen }: PathMass,
  labels: readonly Label[],
  told: Pick<Result, 'listed' | 'warnings'>,
): Result {
  const known = sum(certain)
  const open = sum(ambiguous.map(({ mass }) => mass))
  const covered = known + open
  const rows = labels.map(({ id, name }, label): LabelProbability => {
    const own = certain[label] ?? 0
    const sets = ambiguous.filter(({ labels: set }) => set.includes(label))
    const perhaps = sum(sets.map(({ mass }) => mass))
    const point = own + sum(sets.map(({ labels: set, mass }) => mass / set.length))
    const most = own + perhaps + unseen
    return {
      id,
      name,
      probability: point > 0 ? point / covered : null,
      lower: own / (covered + unseen),
      upper: Math.min(1, most / (most + (known - own) + (open - perhaps))),
    }
  })
  return {
    ...told,
    labels: rows.toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1)),
    labelMass: Math.min(1, covered),
    missingMass: unseen,
    entropy: shareEntropyBounds(certain, open + unseen),
    stability: null,
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
