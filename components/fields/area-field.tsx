import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

import { describedBy, Field } from './field'

interface AreaFieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly rows: number
  readonly placeholder?: string
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
}

export function AreaField({ label, value, onValue, rows, placeholder, hint, error }: AreaFieldProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <textarea
        class="input input-area"
        id={id}
        rows={rows}
        value={value}
        placeholder={placeholder ?? ''}
        dir="auto"
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </Field>
  )
}
