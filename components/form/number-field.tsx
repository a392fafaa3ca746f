import { useState } from 'preact/hooks'

import { Field } from './field'

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly onValue: (value: number) => void
  readonly least: number
  readonly most: number
  readonly step?: number | 'any'
  readonly hint?: string
}

/** A number that may be half typed: only what is a number within the limits is passed on. */
export function NumberField({ label, value, onValue, least, most, step = 1, hint = '' }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value))
  const isHalfTyped = typed === '' || Number(typed) === value || !isWithin(Number(typed), least, most)
  return (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          class="input"
          type="number"
          inputMode="decimal"
          min={least}
          max={most}
          step={step}
          value={isHalfTyped ? typed : String(value)}
          onInput={(event) => {
            const next = event.currentTarget.valueAsNumber
            setTyped(event.currentTarget.value)
            if (isWithin(next, least, most)) onValue(next)
          }}
          onBlur={() => setTyped(String(value))}
        />
      )}
    </Field>
  )
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most
}
