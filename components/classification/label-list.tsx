import type { LabelProbability } from '../../utils/model/decision'
import { LabelRow } from './label-row'

interface LabelListProps {
  readonly labels: readonly LabelProbability[]
}

/** Every label, the likeliest first. */
export function LabelList({ labels }: LabelListProps) {
  return (
    <ol class="labels" aria-label="Labels, the likeliest first">
      {labels.map((label) => (
        <LabelRow key={label.id} label={label} />
      ))}
    </ol>
  )
}
