import type { LabelSet } from '../../utils/model/label-set'
import { changeSettings } from '../../utils/storage/settings'

/** Changes what a label set does with what was learned; what the model is asked stays, and its version with it. */
export async function changeLabelSet(
  id: string,
  change: Partial<Pick<LabelSet, 'promise' | 'coverage'>>,
): Promise<void> {
  await changeSettings((before) => ({
    ...before,
    labelSets: before.labelSets.map((each) => (each.id === id ? { ...each, ...change } : each)),
  }))
}
