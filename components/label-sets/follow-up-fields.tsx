import type { FollowUp } from '../../utils/model/label-set'
import { SelectField } from '../form/select-field'

/** A connection that can be asked too. */
export interface OtherConnection {
  readonly id: string
  readonly name: string
}

interface FollowUpFieldsProps {
  readonly followUp: FollowUp
  readonly connections: readonly OtherConnection[]
  readonly onChange: (followUp: FollowUp) => void
}

/** What happens after a verdict, beyond marking it; nothing unless it is chosen. */
export function FollowUpFields({ followUp, connections, onChange }: FollowUpFieldsProps) {
  const chosen = followUp.escalateTo ?? ''
  const isGone = chosen !== '' && connections.every(({ id }) => id !== chosen)
  return (
    <fieldset class="group">
      <legend>After the verdict</legend>
      <label class="choice">
        <input
          type="checkbox"
          checked={followUp.clarify}
          onChange={(event) => onChange({ ...followUp, clarify: event.currentTarget.checked })}
        />
        <span>
          When the top two are close, write the question that would separate them (one more request)
        </span>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={followUp.queue}
          onChange={(event) => onChange({ ...followUp, queue: event.currentTarget.checked })}
        />
        <span>Put texts to review into the review queue</span>
      </label>
      <SelectField
        label="Ask a second connection when the verdict is ask or review"
        value={chosen}
        options={[
          { value: '', name: 'Nobody' },
          ...connections.map(({ id, name }) => ({ value: id, name })),
          ...(isGone ? [{ value: chosen, name: 'A connection that is gone' }] : []),
        ]}
        onChange={(id) => onChange({ ...followUp, escalateTo: id === '' ? null : id })}
      />
    </fieldset>
  )
}
