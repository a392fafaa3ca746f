import { offeredLabels } from '../../utils/model/label-set'
import type { ClassificationRun } from '../../utils/model/run'
import { labelledExample } from '../../utils/scoring/labelled-example'
import { deleteExample, putExample, truthOf } from '../../utils/storage/examples'

/**
 * Keeps which label of a result that is not stored is right, as an example to calibrate by; the same label again takes it
 * back.
 *
 * @returns the run as it is then; `null` where it has no such label
 */
export async function correctAlike(
  run: ClassificationRun,
  labelId: string,
): Promise<ClassificationRun | null> {
  const { decision, id, labelSet } = run
  if (decision === null || !offeredLabels(labelSet).some((label) => label.id === labelId)) return null
  const isTakenBack = (await truthOf(id)) === labelId
  const example = isTakenBack ? null : labelledExample(id, decision, labelSet, labelId, Date.now())
  await (example === null ? deleteExample(id) : putExample(example))
  return { ...run, correction: example === null ? null : labelId }
}
