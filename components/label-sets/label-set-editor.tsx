import type { Label, LabelSet, Thresholds } from '../../utils/model/label-set'
import { TextField } from '../form/text-field'
import { LabelRows } from './label-rows'

export interface LabelSetEditorProps {
  readonly draft: LabelSet
  /** What keeps it from being saved, a sentence each. */
  readonly problems: readonly string[]
  readonly newLabel: () => Label
  readonly onChange: (change: Partial<LabelSet>) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

const cuts: readonly { readonly name: keyof Thresholds; readonly label: string; readonly hint: string }[] = [
  { name: 'accept', label: 'Accept from (%)', hint: 'Below this the top label is marked for review.' },
  {
    name: 'margin',
    label: 'Lead of the top label, at least (points)',
    hint: 'With less, the verdict is Ask.',
  },
  {
    name: 'mass',
    label: 'Share of the answer on any label, at least (%)',
    hint: 'With less, it is marked for review.',
  },
]

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
        value={draft.question}
        rows={2}
        onInput={(question) => onChange({ question })}
      />
      <LabelRows labels={draft.labels} onChange={(labels) => onChange({ labels })} />
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => onChange({ labels: [...draft.labels, newLabel()] })}
        >
          Add label
        </button>
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
      <fieldset class="cuts">
        <legend>Thresholds</legend>
        {cuts.map(({ name, label, hint }) => (
          <TextField
            key={name}
            label={label}
            hint={hint}
            type="number"
            min={0}
            max={100}
            value={String(Math.round(draft.thresholds[name] * 100))}
            onInput={(value) =>
              onChange({ thresholds: { ...draft.thresholds, [name]: Number(value) / 100 } })
            }
          />
        ))}
      </fieldset>
      <ul class="problems" aria-live="polite">
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
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
