import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'

import { describedBy, Field } from './field'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly onValue: (value: number) => void
  readonly least: number
  readonly most: number
  readonly step?: number
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
}

/** A number that may be half typed: only what is a number within the limits is passed on. */
export function NumberField({ label, value, onValue, least, most, step = 1, hint, error }: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(String(value))
  const isHalfTyped = typed === '' || Number(typed) === value || !isWithin(Number(typed), least, most)
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        class="input input-number"
        id={id}
        type="number"
        inputMode="decimal"
        min={least}
        max={most}
        step={step}
        value={isHalfTyped ? typed : String(value)}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
        onInput={(event) => {
          const next = event.currentTarget.valueAsNumber
          setTyped(event.currentTarget.value)
          if (isWithin(next, least, most)) onValue(next)
        }}
        onBlur={() => setTyped(String(value))}
      />
    </Field>
  )
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}
