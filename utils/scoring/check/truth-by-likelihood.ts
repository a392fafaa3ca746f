import type { PhrasingShares } from '../../model/check'
import type { Label } from '../../model/label-set'
import { likelihoodReadout, type ScoredLabel } from '../likelihood-readout'
import { poolReadings } from '../pool-readings'
import type { Phrasing } from '../predicate-asks'
import type { Result } from '../result'
import { phrasingShares } from './phrasing-shares'

/** What one phrasing scored: for each label in order, its tokens after the sentence and after none. */
export interface PhrasedScores {
  readonly phrasing: Phrasing
  readonly scored: readonly ScoredLabel[]
}

/**
 * One result from the likelihood of yes and of no in both phrasings, each less what it is where no sentence is given; the
 * mean in log space. In the turned phrasing a yes means false.
 */
export function truthByLikelihood(
  both: readonly PhrasedScores[],
  labels: readonly Label[],
): { readonly result: Result; readonly phrasings: PhrasingShares } {
  const own = both.map(({ phrasing, scored }) => {
    const result = likelihoodReadout(scored, 'against-content-free')
    const shares = labels.map(({ id }) => result.labels.find((label) => label.id === id)?.probability ?? null)
    return { result, masses: phrasing === 'plain' ? shares : shares.toReversed() }
  })
  const pooled = poolReadings(
    own.map(({ masses }) => ({
      masses,
      missing: masses.includes(null) ? 1 : 0,
      unlistedAtMost: masses.includes(null) ? 1 : 0,
      listed: null,
      warnings: [],
    })),
    labels,
  )
  const result = {
    ...pooled,
    // The model was made to write each answer: whether it would have said either is not known.
    labelMass: null,
    missingMass: null,
    warnings: [...new Set(own.flatMap(({ result }) => result.warnings))],
  }
  return { result, phrasings: phrasingShares(own) }
}
