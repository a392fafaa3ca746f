import type { Label } from '../../utils/model/label-set'
import { TextField } from '../form/text-field'
import { Icon } from '../icon'

interface LabelRowsProps {
  readonly labels: readonly Label[]
  readonly onChange: (labels: readonly Label[]) => void
}

/** The labels of a set, to be named, described, ordered and removed. */
export function LabelRows({ labels, onChange }: LabelRowsProps) {
  const change = (index: number, patch: Partial<Label>) =>
    onChange(labels.map((label, at) => (at === index ? { ...label, ...patch } : label)))
  const move = (index: number, by: number) => {
    const label = labels[index]
    if (label !== undefined) onChange(labels.toSpliced(index, 1).toSpliced(index + by, 0, label))
  }
  return (
    <ol class="label-rows">
      {labels.map(({ id, name, description }, index) => (
        <li key={id}>
          <TextField
            label={`Label ${index + 1}`}
            value={name}
            onInput={(value) => change(index, { name: value })}
          />
          <TextField
            label={`Description ${index + 1} (optional)`}
            value={description}
            onInput={(value) => change(index, { description: value })}
          />
          <span class="row-buttons">
            <button
              type="button"
              class="button button-quiet"
              aria-label={`Move label ${index + 1} up`}
              disabled={index === 0}
              onClick={() => move(index, -1)}
            >
              <Icon name="up" />
            </button>
            <button
              type="button"
              class="button button-quiet"
              aria-label={`Move label ${index + 1} down`}
              disabled={index === labels.length - 1}
              onClick={() => move(index, 1)}
            >
              <Icon name="down" />
            </button>
            <button
              type="button"
              class="button button-quiet"
              aria-label={`Remove label ${index + 1}`}
              onClick={() => onChange(labels.toSpliced(index, 1))}
            >
              <Icon name="remove" />
            </button>
          </span>
        </li>
      ))}
    </ol>
  )
}
