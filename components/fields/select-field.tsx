import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

import { describedBy, Field } from './field'

interface SelectFieldProps<Choice extends string> {
  readonly label: string
  readonly value: Choice
  readonly choices: readonly { readonly id: Choice; readonly name: string }[]
  readonly onValue: (value: Choice) => void
  readonly hint?: ComponentChildren
}

export function SelectField<Choice extends string>(props: SelectFieldProps<Choice>) {
  const { label, value, choices, onValue, hint } = props
  const id = useId()
  const choose = (chosen: string) => {
    const choice = choices.find((one) => one.id === chosen)
    if (choice !== undefined) onValue(choice.id)
  }
  return (
    <Field id={id} label={label} hint={hint}>
      <select
        class="select"
        id={id}
        value={value}
        aria-describedby={describedBy(id, hint, undefined)}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </Field>
  )
}
