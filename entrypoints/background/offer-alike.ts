import { failure } from '../../utils/jobs/failures'
import { readoutLadder } from '../../utils/jobs/readout-ladder'
import { readoutPlan } from '../../utils/jobs/readout-plan'
import type { AlikeOffer } from '../../utils/model/alike'
import type { Connection } from '../../utils/model/connection'
import type { LabelSet } from '../../utils/model/label-set'
import type { ReadoutPlan } from '../../utils/model/run'
import { activeConnection, labelSetById, settings } from '../../utils/storage/settings'

/** What there is to classify texts by and what it costs; asks nobody. */
export async function offerAlike(isPrivate: boolean): Promise<AlikeOffer> {
  const value = await settings.getValue()
  const connection = activeConnection(value)
  const [first] = value.labelSets
  const missing = connection === null ? 'no-connection' : first === undefined ? 'label-set-missing' : null
  return {
    labelSets: value.labelSets.map((labelSet) => ({
      id: labelSet.id,
      name: labelSet.name,
      plan: connection === null ? null : planOf(connection, labelSet),
    })),
    chosen: (labelSetById(value, null) ?? first)?.id ?? '',
    connectionName: connection?.name ?? '',
    model: connection?.model ?? '',
    canCorrect: !isPrivate,
    failure: missing === null ? null : failure(missing),
  }
}

function planOf(connection: Connection, labelSet: LabelSet): ReadoutPlan | null {
  const [best] = readoutLadder(connection, labelSet)
  return best === undefined ? null : readoutPlan(best, labelSet, '')
}
