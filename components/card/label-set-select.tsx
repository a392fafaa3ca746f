import { allLabelSets } from '../../utils/model/label-set'

interface LabelSetSelectProps {
  readonly labelSets: readonly { readonly id: string; readonly name: string }[]
  readonly value: string
  readonly onChange: (id: string) => void
}

/** The choice of label set, drawn as the title that it is. */
export function LabelSetSelect({ labelSets, value, onChange }: LabelSetSelectProps) {
  return (
    <select
      class="select select-title"
      aria-label="Label set"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {labelSets.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {labelSets.length > 1 && <option value={allLabelSets}>All label sets</option>}
    </select>
  )
}
