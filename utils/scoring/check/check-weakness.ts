import type { CheckRun } from '../../model/run'

/** Why a check says little with the model that was asked, as a sentence; `null` where nothing is known against it. */
export function checkWeakness({ model }: Pick<CheckRun, 'model'>): string | null {
  return model === '' ? null : null
}
