import { failure } from '../../utils/jobs/failures'
import { newClassification } from '../../utils/jobs/new-run'
import { missingLabelSet } from '../../utils/model/missing-label-set'
import type { ClassificationRun } from '../../utils/model/run'
import { activeConnection, labelSetById, settings } from '../../utils/storage/settings'
import { bootId } from './boot'
import { runStore } from './run-store'
import { showTabRun } from './tab-runs'

/** Says in a tab's panel that its page cannot be read: alike parts are found nowhere else. */
export async function refuseAlike(tabId: number, isPrivate: boolean): Promise<void> {
  const value = await settings.getValue()
  const labelSet = labelSetById(value, null) ?? value.labelSets[0] ?? missingLabelSet
  const now = Date.now()
  const base = { id: crypto.randomUUID(), bootId, now, connection: activeConnection(value) }
  const run: ClassificationRun = {
    ...newClassification(base, labelSet, '', 0),
    state: 'failed',
    endedAt: now,
    failure: failure('page-closed-to-extensions'),
  }
  await runStore(isPrivate).put(run)
  await showTabRun(tabId, run)
}
