import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface CheckFieldProps {
  readonly label: string
  readonly checked: boolean
  readonly onChecked: (checked: boolean) => void
  readonly hint?: ComponentChildren
}

export function CheckField({ label, checked, onChecked, hint }: CheckFieldProps) {
  const id = useId()
  return (
    <div class="check">
      <label class="check-label">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        {label}
      </label>
      {hint !== undefined && (
        <p class="field-hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  )
}
