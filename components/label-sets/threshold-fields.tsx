import type { Thresholds } from '../../utils/model/label-set'
import { NumberField } from '../fields/number-field'

interface ThresholdFieldsProps {
  readonly thresholds: Thresholds
  readonly onThresholds: (thresholds: Thresholds) => void
}

const fields: readonly (readonly [keyof Thresholds, string, string])[] = [
  ['accept', 'Accept from (%)', 'The first label needs at least this probability.'],
  ['margin', 'Lead of (points)', 'And it has to lead the second by this much; else the verdict is “ask”.'],
  ['mass', 'On a label (%)', 'If less than this falls on any label at all, the verdict is “review”.'],
]

/** The cuts behind the verdict, in percent and in plain words. */
export function ThresholdFields({ thresholds, onThresholds }: ThresholdFieldsProps) {
  return (
    <fieldset class="group">
      <legend>When to trust it</legend>
      <div class="field-triple">
        {fields.map(([field, label, hint]) => (
          <NumberField
            key={field}
            label={label}
            hint={hint}
            least={0}
            most={100}
            value={Math.round(thresholds[field] * 1000) / 10}
            onValue={(percent) => onThresholds({ ...thresholds, [field]: percent / 100 })}
          />
        ))}
      </div>
    </fieldset>
  )
}
