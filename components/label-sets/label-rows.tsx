import { useRef } from 'preact/hooks'

import type { Label } from '../../utils/model/label-set'
import { LabelRow } from './label-row'
import { moveEntry } from './move-entry'

interface LabelRowsProps {
  /** What each row is called: `Label`, `Level`. */
  readonly noun: string
  readonly labels: readonly Label[]
  readonly onChange: (labels: readonly Label[]) => void
}

/** The labels of a set, to be named, described, ordered and removed. */
export function LabelRows({ noun, labels, onChange }: LabelRowsProps) {
  const list = useRef<HTMLOListElement>(null)
  const remove = (index: number) => {
    // The neighbour takes the focus, which would be lost with the row.
    const rows = list.current?.children
    const neighbour = rows?.item(index + 1) ?? rows?.item(index - 1)
    neighbour?.querySelector('input')?.focus()
    onChange(labels.toSpliced(index, 1))
  }
  return (
    <ol class="label-rows" ref={list}>
      {labels.map((label, index) => (
        <LabelRow
          key={label.id}
          noun={noun}
          label={label}
          place={index + 1}
          isLast={index === labels.length - 1}
          onChange={(changed) => onChange(labels.with(index, changed))}
          onMove={(step) => onChange(moveEntry(labels, index, step))}
          onRemove={() => remove(index)}
        />
      ))}
    </ol>
  )
}
