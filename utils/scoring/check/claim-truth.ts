import type { Claim } from '../../model/check'
import type { LabelProbability } from '../../model/decision'

/**
 * How likely a sentence is held to be true, with its bounds; `null` where it was not asked. Where only "false" was listed
 * there is no probability, and `upper` is the most that it can be.
 */
export function claimTruth({ decision }: Pick<Claim, 'decision'>): LabelProbability | null {
  return decision?.labels.find(({ id }) => id === 'true') ?? null
}
