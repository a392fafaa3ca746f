import type { LabelSet } from '../../utils/model/label-set'
import { ConfirmButton } from '../form/confirm-button'

interface LabelSetListProps {
  readonly labelSets: readonly LabelSet[]
  readonly onEdit: (id: string) => void
  readonly onDelete: (id: string) => void
}

export function LabelSetList({ labelSets, onEdit, onDelete }: LabelSetListProps) {
  return (
    <ul class="list">
      {labelSets.map(({ id, name, labels, question }) => (
        <li key={id} class="list-row">
          <span class="grow list-name" dir="auto">
            {name}
            <small>{question}</small>
            <small>{labels.map((label) => label.name).join(' · ')}</small>
          </span>
          <button type="button" class="button" aria-label={`Edit ${name}`} onClick={() => onEdit(id)}>
            Edit
          </button>
          <ConfirmButton label="Delete" question={`Delete ${name}?`} onConfirm={() => onDelete(id)} />
        </li>
      ))}
    </ul>
  )
}
