import type { LabelSet } from '../../utils/model/label-set'
import { SelectField } from '../form/select-field'
import { plural } from '../format/plural'
import type { ExampleGroup } from './example-group'
import { groupNames } from './group-names'

interface CalibrationChoiceProps {
  readonly labelSets: readonly LabelSet[]
  readonly labelSet: LabelSet
  readonly groups: readonly ExampleGroup[]
  /** The chosen one; `null` where there is none. */
  readonly group: ExampleGroup | null
  readonly onLabelSet: (id: string) => void
  readonly onGroup: (key: string) => void
}

/** Which label set, and which of its answers: those of other conditions are worth nothing here. */
export function CalibrationChoice({
  labelSets,
  labelSet,
  groups,
  group,
  onLabelSet,
  onGroup,
}: CalibrationChoiceProps) {
  const names = groupNames(groups)
  return (
    <div class="calibration-choice">
      <SelectField
        label="Label set"
        value={labelSet.id}
        options={labelSets.map(({ id, name }) => ({ value: id, name }))}
        onChange={onLabelSet}
      />
      {group !== null && names.length > 1 && (
        <SelectField label="Answers of" value={group.key} options={names} onChange={onGroup} />
      )}
      {group !== null && names.length === 1 && (
        <div class="field">
          <span class="field-name">Answers of</span>
          <bdi class="field-text">{names[0]?.name}</bdi>
        </div>
      )}
      {group !== null && group.conditions.labelSetVersion !== labelSet.version && (
        <p class="soft">
          The label set was changed since these {plural(group.examples.length, 'correction')}: it is at
          version {labelSet.version} now, and new results do not use them.
        </p>
      )}
    </div>
  )
}
