import { weakUnits } from '../../utils/scoring/check/weak-units'
import { sequenceMeasures, type SequenceMeasures } from '../../utils/scoring/sequence-measures'
import type { Unit } from '../../utils/scoring/units'

/** What came of scoring a text as a whole. */
export interface TokensSummary {
  readonly hasNumbers: boolean
  /** Places of the few units that deserve a look, the weakest first. */
  readonly weak: readonly number[]
  readonly measures: SequenceMeasures
}

const known = new WeakMap<readonly Unit[], TokensSummary>()

/** Made once for a list: a pointer on the page draws the view again many times. */
export function tokensSummary(units: readonly Unit[]): TokensSummary {
  const made = known.get(units)
  if (made !== undefined) return made
  const summary = {
    hasNumbers: units.some(({ logprob }) => logprob !== null),
    weak: weakUnits(units),
    measures: sequenceMeasures(units),
  }
  known.set(units, summary)
  return summary
}
