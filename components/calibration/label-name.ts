import { type LabelSet, offeredLabels } from '../../utils/model/label-set'

/** A label's name as the set has it now; its version then may have had labels that are gone. */
export function labelName(labelSet: LabelSet, id: string): string {
  return offeredLabels(labelSet).find((label) => label.id === id)?.name ?? 'a label that is gone'
}
