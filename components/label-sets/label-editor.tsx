import type { Label } from '../../utils/model/label-set'
import { Icon } from '../icon'

interface LabelEditorProps {
  readonly label: Label
  /** From 1. */
  readonly place: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onLabel: (label: Label) => void
  readonly onMove: (step: 1 | -1) => void
  readonly onRemove: () => void
}

/** One label: its name, what it means, its place. */
export function LabelEditor({ label, place, isFirst, isLast, onLabel, onMove, onRemove }: LabelEditorProps) {
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    // Alt and an arrow move the label from either of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li class="label-editor" onKeyDown={press}>
      <input
        class="input"
        aria-label={`Label ${place}: name`}
        placeholder="Name"
        value={label.name}
        dir="auto"
        onInput={(event) => onLabel({ ...label, name: event.currentTarget.value })}
      />
      <input
        class="input"
        aria-label={`Label ${place}: description`}
        placeholder="What belongs here (optional)"
        value={label.description}
        dir="auto"
        onInput={(event) => onLabel({ ...label, description: event.currentTarget.value })}
      />
      <span class="label-editor-actions">
        <button
          type="button"
          class="button button-quiet"
          aria-label={`Move label ${place} up`}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          <Icon name="up" />
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label={`Move label ${place} down`}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          <Icon name="down" />
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label={`Remove label ${place}`}
          onClick={onRemove}
        >
          <Icon name="remove" />
        </button>
      </span>
    </li>
  )
}
