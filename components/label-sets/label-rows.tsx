import type { Label } from '../../utils/model/label-set'
import { LabelRow } from './label-row'
import { moveEntry } from './move-entry'

interface LabelRowsProps {
  readonly labels: readonly Label[]
  readonly onChange: (labels: readonly Label[]) => void
}

/** The labels of a set, to be named, described, ordered and removed. */
export function LabelRows({ labels, onChange }: LabelRowsProps) {
  return (
    <ol class="label-rows">
      {labels.map((label, index) => (
        <LabelRow
          key={label.id}
          label={label}
          place={index + 1}
          isLast={index === labels.length - 1}
          onChange={(changed) => onChange(labels.with(index, changed))}
          onMove={(step) => onChange(moveEntry(labels, index, step))}
          onRemove={() => onChange(labels.toSpliced(index, 1))}
        />
      ))}
    </ol>
  )
}
