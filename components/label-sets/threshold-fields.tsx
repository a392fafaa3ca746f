import type { Thresholds } from '../../utils/model/label-set'
import { NumberField } from '../form/number-field'

interface ThresholdFieldsProps {
  readonly thresholds: Thresholds
  readonly onChange: (thresholds: Thresholds) => void
}

const cuts: readonly (readonly [keyof Thresholds, string, string])[] = [
  ['accept', 'Accept from (%)', 'With less for the first label, the verdict is “review”.'],
  ['margin', 'Lead of (points)', 'With less of a lead over the second, the verdict is “ask”.'],
  ['mass', 'On a label (%)', 'With less on any of the labels at all, the verdict is “review”.'],
]

/** The cuts behind the verdict, in percent and in plain words. */
export function ThresholdFields({ thresholds, onChange }: ThresholdFieldsProps) {
  return (
    <fieldset class="group">
      <legend>When to trust it</legend>
      <div class="field-pair">
        {cuts.map(([cut, label, hint]) => (
          <NumberField
            key={cut}
            label={label}
            hint={hint}
            least={0}
            most={100}
            step="any"
            value={Math.round(thresholds[cut] * 1000) / 10}
            onValue={(percent) => onChange({ ...thresholds, [cut]: percent / 100 })}
          />
        ))}
      </div>
    </fieldset>
  )
}
