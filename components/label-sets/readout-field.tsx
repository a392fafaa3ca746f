import type { LabelSet } from '../../utils/model/label-set'
import type { ReadoutPlan } from '../../utils/model/run'
import { SelectField } from '../form/select-field'
import { costWords } from './cost-words'
import { capital } from './label-noun'
import { readoutChoices, readoutName, shownReadout } from './readout-choices'

/** What a text is going to cost over the connection in use. */
export interface PlannedReadout {
  readonly connectionName: string
  readonly plan: ReadoutPlan
}

interface ReadoutFieldProps {
  readonly labelSet: LabelSet
  /** `null` where nothing is in use, or the set cannot be asked as it is. */
  readonly planned: PlannedReadout | null
  readonly onReadout: (readout: LabelSet['readout']) => void
}

/** How the question is asked, what that means and what it costs. */
export function ReadoutField({ labelSet: { readout, type }, planned, onReadout }: ReadoutFieldProps) {
  const options = readoutChoices(type)
  const shown = shownReadout(readout, type)
  return (
    <div class="readout-field">
      <SelectField
        label="How it is asked"
        value={shown}
        options={options}
        hint={options.find(({ value }) => value === shown)?.hint ?? ''}
        onChange={onReadout}
      />
      {planned !== null && (
        <p class="field-hint">
          {planned.plan.readout === shown ? (
            capital(readoutName(shown, type))
          ) : (
            <>
              With <bdi>{planned.connectionName}</bdi>: {readoutName(planned.plan.readout, type)}
            </>
          )}
          {planned.plan.readout === shown ? ': ' : ', '}
          {costWords(planned.plan)}.
        </p>
      )}
    </div>
  )
}
