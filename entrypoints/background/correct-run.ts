import { offeredLabels } from '../../utils/model/label-set'
import type { ClassificationRun } from '../../utils/model/run'
import { labelledExample } from '../../utils/scoring/labelled-example'
import { deleteExample, putExample, truthOf } from '../../utils/storage/examples'
import { deleteReview } from '../../utils/storage/reviews'
import { storedRuns } from '../../utils/storage/runs'
import { tellWatchers } from './tab-runs'

/**
 * Keeps which label of a stored result is right, as an example to calibrate by; the same label again takes it back.
 *
 * @returns the run as it is then; `null` where there is none, or it has no such label
 */
export async function correctRun(runId: string, labelId: string): Promise<ClassificationRun | null> {
  const run = await storedRuns.get(runId)
  if (run?.type !== 'classification' || run.decision === null) return null
  if (!offeredLabels(run.labelSet).some(({ id }) => id === labelId)) return null
  const isTakenBack = (await truthOf(runId)) === labelId
  const example = isTakenBack ? null : labelledExample(runId, run.decision, run.labelSet, labelId, Date.now())
  if (example === null) await deleteExample(runId)
  else {
    await putExample(example)
    await deleteReview(runId)
  }
  said.set(runId, example === null ? null : labelId)
  const corrected = { ...run, correction: example === null ? null : labelId }
  await storedRuns.put(corrected)
  tellWatchers(corrected)
  return corrected
}

/** What was said while this background runs; a run that still goes on does not know of it. */
const said = new Map<string, string | null>()

/** A run with what was said of it meanwhile. */
export function withCorrection(run: ClassificationRun): ClassificationRun {
  return { ...run, correction: said.get(run.id) ?? run.correction }
}
