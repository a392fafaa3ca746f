import type { Label } from '../../utils/model/label-set'
import { Icon } from '../icon'
import { LabelEditor } from './label-editor'
import { moveEntry } from './move-entry'

interface LabelsEditorProps {
  readonly labels: readonly Label[]
  readonly onLabels: (labels: readonly Label[]) => void
  readonly newLabelId: () => string
}

/** The labels in their order: add, change, move, remove. */
export function LabelsEditor({ labels, onLabels, newLabelId }: LabelsEditorProps) {
  return (
    <fieldset class="group">
      <legend>Labels</legend>
      <ol class="label-editors">
        {labels.map((label, index) => (
          <LabelEditor
            key={label.id}
            label={label}
            place={index + 1}
            isFirst={index === 0}
            isLast={index === labels.length - 1}
            onLabel={(changed) => onLabels(labels.map((other) => (other.id === label.id ? changed : other)))}
            onMove={(step) => onLabels(moveEntry(labels, index, step))}
            onRemove={() => onLabels(labels.filter((other) => other.id !== label.id))}
          />
        ))}
      </ol>
      <div>
        <button
          type="button"
          class="button"
          onClick={() => onLabels([...labels, { id: newLabelId(), name: '', description: '' }])}
        >
          <Icon name="plus" size={14} />
          Add a label
        </button>
        <span class="field-hint">
          {' '}
          <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> move a label
        </span>
      </div>
    </fieldset>
  )
}
