import { offeredLabels } from '../../utils/model/label-set'
import type { ClassificationRun } from '../../utils/model/run'

/** The name of the label that the person said is right; `null` where nothing was said. */
export function saidRight(run: ClassificationRun | null): string | null {
  if (run === null || run.correction === null) return null
  return offeredLabels(run.labelSet).find(({ id }) => id === run.correction)?.name ?? null
}
