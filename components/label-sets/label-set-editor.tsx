import type { LabelSet } from '../../utils/model/label-set'
import { AreaField } from '../fields/area-field'
import { CheckField } from '../fields/check-field'
import { TextField } from '../fields/text-field'
import { LabelsEditor } from './labels-editor'
import { type LabelSetProblem, ProblemList } from './problem-list'
import { ThresholdFields } from './threshold-fields'

interface LabelSetEditorProps {
  readonly draft: LabelSet
  readonly onDraft: (draft: LabelSet) => void
  /** What a linter says of the draft as it stands. */
  readonly problems: readonly LabelSetProblem[]
  /** Makes the id of an added label. */
  readonly newLabelId: () => string
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** A label set: its question, its labels, and where the cuts are. */
export function LabelSetEditor({
  draft,
  onDraft,
  problems,
  newLabelId,
  onSave,
  onCancel,
}: LabelSetEditorProps) {
  const isBroken = problems.some(({ level }) => level === 'error')
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBroken) onSave()
      }}
    >
      <TextField label="Name" value={draft.name} onValue={(name) => onDraft({ ...draft, name })} />
      <AreaField
        label="Question"
        rows={2}
        value={draft.question}
        hint="What the model is asked about the selected text."
        onValue={(question) => onDraft({ ...draft, question })}
      />
      <LabelsEditor
        labels={draft.labels}
        onLabels={(labels) => onDraft({ ...draft, labels })}
        newLabelId={newLabelId}
      />
      <CheckField
        label="Offer “none of these”"
        hint="Without it, a text that fits nothing is pressed into one of the labels."
        checked={draft.noneOfThese}
        onChecked={(noneOfThese) => onDraft({ ...draft, noneOfThese })}
      />
      <ThresholdFields
        thresholds={draft.thresholds}
        onThresholds={(thresholds) => onDraft({ ...draft, thresholds })}
      />
      <ProblemList problems={problems} />
      <div class="form-actions">
        <button type="submit" class="button button-primary" disabled={isBroken}>
          Save
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
