import type { Label, LabelSet } from '../../utils/model/label-set'
import { TextField } from '../form/text-field'
import { Icon } from '../icon'
import { LabelRows } from './label-rows'
import { ThresholdFields } from './threshold-fields'

export interface LabelSetEditorProps {
  readonly draft: LabelSet
  /** What keeps it from being saved, a sentence each. */
  readonly problems: readonly string[]
  readonly newLabel: () => Label
  readonly onChange: (change: Partial<LabelSet>) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** A label set: its question, its labels, and where the cuts are. */
export function LabelSetEditor({
  draft,
  problems,
  newLabel,
  onChange,
  onSave,
  onCancel,
}: LabelSetEditorProps) {
  const submit = (event: Event) => {
    event.preventDefault()
    if (problems.length === 0) onSave()
  }
  return (
    <form class="form" onSubmit={submit} noValidate aria-label="Label set">
      <TextField label="Name" value={draft.name} onInput={(name) => onChange({ name })} />
      <TextField
        label="Question"
        hint="What the model is asked about the selected text."
        value={draft.question}
        rows={2}
        onInput={(question) => onChange({ question })}
      />
      <fieldset class="group">
        <legend>Labels</legend>
        <LabelRows labels={draft.labels} onChange={(labels) => onChange({ labels })} />
        <div class="buttons">
          <button
            type="button"
            class="button"
            onClick={() => onChange({ labels: [...draft.labels, newLabel()] })}
          >
            <Icon name="plus" size={14} />
            Add label
          </button>
          <span class="soft">
            <kbd>Alt ↑</kbd> <kbd>Alt ↓</kbd> move a label
          </span>
        </div>
        <label class="choice">
          <input
            type="checkbox"
            checked={draft.noneOfThese}
            onChange={(event) => onChange({ noneOfThese: event.currentTarget.checked })}
          />
          <span>
            Offer “none of these”
            <small>Without it, every text is forced onto a label.</small>
          </span>
        </label>
      </fieldset>
      <ThresholdFields thresholds={draft.thresholds} onChange={(thresholds) => onChange({ thresholds })} />
      <ul class="problems" aria-live="polite">
        {problems.map((problem) => (
          <li key={problem}>
            <Icon name="warning" />
            <span dir="auto">{problem}</span>
          </li>
        ))}
      </ul>
      <div class="buttons">
        <button type="submit" class="button button-primary" disabled={problems.length > 0}>
          Save
        </button>
        <button type="button" class="button button-quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
