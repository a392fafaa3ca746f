import type { LabelProbability } from '../../utils/model/decision'
import { mostDigits } from './digit-of'
import { LabelRow } from './label-row'

interface LabelListProps {
  readonly labels: readonly LabelProbability[]
  /** The label that the person said is right; `null` for none. */
  readonly correction: string | null
  /** `null` where nothing can be said. */
  readonly onCorrect: ((labelId: string) => void) | null
  readonly hasKeys: boolean
}

/** Every label, the likeliest first. */
export function LabelList({ labels, correction, onCorrect, hasKeys }: LabelListProps) {
  return (
    <ol class="labels" aria-label="Labels, the likeliest first">
      {labels.map((label, index) => (
        <LabelRow
          key={label.id}
          label={label}
          digit={hasKeys && index < mostDigits ? index + 1 : null}
          isRight={label.id === correction}
          onRight={onCorrect && (() => onCorrect(label.id))}
        />
      ))}
    </ol>
  )
}
