import { shareEntropyBounds } from '../maths/share-entropy-bounds'
import type { Decision } from '../model/decision'
import type { LabelSet } from '../model/label-set'
import type { Provenance } from '../model/provenance'
import type { Token } from '../model/token'
import { confidence } from './confidence'
import type { LetterOption } from './letters-ask'
import { lettersReadout } from './letters-readout'
import { margin, verdict } from './verdict'

/** The decision that an answer's tokens amount to; `provenance` without what only the tokens tell. */
export function lettersDecision(
  tokens: readonly Token[],
  options: readonly LetterOption[],
  labelSet: LabelSet,
  provenance: Omit<Provenance, 'kind' | 'readout' | 'listed'>,
): Decision {
  const { masses, listed, warnings, ...distribution } = lettersReadout(tokens, options)
  const { missingMass } = distribution
  return {
    ...distribution,
    ...verdict(distribution, labelSet.thresholds),
    type: 'choice',
    margin: margin(distribution),
    confidence: confidence(distribution),
    reportedConfidence: null,
    entropy: shareEntropyBounds(masses, missingMass),
    warnings,
    provenance: {
      ...provenance,
      kind: listed === null ? 'none' : 'measured',
      readout: 'letters',
      listed,
    },
  }
}
