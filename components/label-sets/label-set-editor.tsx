import type { Label, LabelSet } from '../../utils/model/label-set'
import type { QuestionType } from '../../utils/model/question'
import type { LabelSetHint } from '../../utils/scoring/hints/hint'
import { TextField } from '../form/text-field'
import { FollowUpFields, type OtherConnection } from './follow-up-fields'
import { HintList } from './hint-list'
import { LabelsGroup } from './labels-group'
import { ProblemList } from './problem-list'
import { PromiseLines } from './promise-lines'
import { QuestionTypeChoice } from './question-type-choice'
import { type PlannedReadout, ReadoutField } from './readout-field'
import { ThresholdFields } from './threshold-fields'

export interface LabelSetEditorProps {
  readonly draft: LabelSet
  /** What keeps it from being saved, a sentence each. */
  readonly problems: readonly string[]
  /** What makes its labels hard to tell apart. */
  readonly hints: readonly LabelSetHint[]
  /** What a text costs over the connection in use; `null` where that cannot be said. */
  readonly planned: PlannedReadout | null
  /** Those that can be asked besides the one in use. */
  readonly connections: readonly OtherConnection[]
  /** `null` for a set that is not saved yet. */
  readonly calibrationHref: string | null
  readonly newLabel: () => Label
  readonly onType: (type: QuestionType) => void
  readonly onChange: (change: Partial<LabelSet>) => void
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** A label set: its question, its labels, how it is asked, where the cuts are and what follows. */
export function LabelSetEditor(props: LabelSetEditorProps) {
  const { draft, problems, hints, planned, connections, calibrationHref, newLabel, onChange } = props
  const submit = (event: Event) => {
    event.preventDefault()
    if (problems.length === 0) props.onSave()
  }
  return (
    <form class="form" onSubmit={submit} noValidate aria-label="Label set">
      <TextField label="Name" value={draft.name} onInput={(name) => onChange({ name })} />
      <QuestionTypeChoice type={draft.type} onType={props.onType} />
      <TextField
        label="Question"
        hint="What the model is asked about the selected text."
        value={draft.question}
        rows={2}
        onInput={(question) => onChange({ question })}
      />
      {draft.type !== 'predicate' && <LabelsGroup labelSet={draft} newLabel={newLabel} onChange={onChange} />}
      <HintList hints={hints} />
      <ReadoutField labelSet={draft} planned={planned} onReadout={(readout) => onChange({ readout })} />
      <ThresholdFields thresholds={draft.thresholds} onChange={(thresholds) => onChange({ thresholds })} />
      <PromiseLines labelSet={draft} calibrationHref={calibrationHref} onChange={onChange} />
      <FollowUpFields
        followUp={draft.followUp}
        connections={connections}
        onChange={(followUp) => onChange({ followUp })}
      />
      <ProblemList problems={problems} />
      <div class="buttons">
        <button type="submit" class="button button-primary" disabled={problems.length > 0}>
          Save
        </button>
        <button type="button" class="button button-quiet" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
