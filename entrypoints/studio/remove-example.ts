import type { LabelledExample } from '../../utils/model/labelled-example'
import { callBackground } from '../../utils/protocol/call-background'
import { deleteExample } from '../../utils/storage/examples'
import { storedRuns } from '../../utils/storage/runs'

/** Takes a correction back: where its result is still stored, the result forgets it too. */
export async function removeExample({ id, truth }: LabelledExample): Promise<void> {
  const run = await storedRuns.get(id)
  if (run?.type === 'classification' && run.correction === truth) {
    // The same label again takes it back.
    await callBackground({ type: 'run-correct', runId: id, labelId: truth })
  }
  await deleteExample(id)
}
