import type { Label } from '../../utils/model/label-set'
import { Icon } from '../icon'

interface LabelRowProps {
  /** What it is called: `Label`, `Level`. */
  readonly noun: string
  readonly label: Label
  /** From 1. */
  readonly place: number
  readonly isLast: boolean
  readonly onChange: (label: Label) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onRemove: () => void
}

/** One label: its name, what belongs to it, its place. */
export function LabelRow({ noun, label, place, isLast, onChange, onMove, onRemove }: LabelRowProps) {
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // Alt and an arrow move the label from either of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li onKeyDown={press}>
      <input
        class="input"
        aria-label={`${noun} ${place}`}
        placeholder={noun}
        value={label.name}
        dir="auto"
        onInput={(event) => onChange({ ...label, name: event.currentTarget.value })}
      />
      <input
        class="input"
        aria-label={`Description ${place} (optional)`}
        placeholder="What belongs here (optional)"
        value={label.description}
        dir="auto"
        onInput={(event) => onChange({ ...label, description: event.currentTarget.value })}
      />
      <span class="row-buttons">
        <button
          type="button"
          class="button button-quiet"
          aria-label={`Move ${noun.toLowerCase()} ${place} up`}
          disabled={place === 1}
          onClick={() => onMove(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label={`Move ${noun.toLowerCase()} ${place} down`}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label={`Remove ${noun.toLowerCase()} ${place}`}
          onClick={onRemove}
        >
          <Icon name="remove" />
        </button>
      </span>
    </li>
  )
}
