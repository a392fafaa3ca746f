import type { CheckRun } from '../../model/run'
import { namedSize } from './named-size'

/** Billions of parameters. At most the first was measured for docs/check.md, at most the second in what it cites. */
const measured = 1
const cited = 9

/** Why a check says little with the model that was asked, as a sentence; `null` where nothing is known against it. */
export function checkWeakness({ claims, model }: Pick<CheckRun, 'claims' | 'model'>): string | null {
  const provenance = claims.find(({ decision }) => decision !== null)?.decision?.provenance
  const size = namedSize(provenance?.model ?? model) ?? namedSize(model)
  if ((size !== null && size <= measured) || (size === null && provenance?.readout === 'likelihood')) {
    return 'A model as small as this one cannot tell true from false: on statements of known truth this check did about as well as chance.'
  }
  if (size !== null && size <= cited) {
    return 'With models of this size such a check was found to tell little: in published measurements it was near chance.'
  }
  return null
}
