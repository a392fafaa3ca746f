import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

import { describedBy, Field } from './field'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly type?: 'text' | 'url' | 'password'
  readonly placeholder?: string
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly autoComplete?: 'off' | 'new-password' | 'current-password'
  readonly spellCheck?: boolean
  /** Offered as one types; any other value is possible. */
  readonly choices?: readonly string[]
}

export function TextField(props: TextFieldProps) {
  const { label, value, onValue, type = 'text', placeholder, hint, error, choices } = props
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        class="input"
        id={id}
        type={type}
        value={value}
        placeholder={placeholder ?? ''}
        dir={type === 'text' ? 'auto' : 'ltr'}
        autocomplete={props.autoComplete ?? 'off'}
        spellcheck={props.spellCheck ?? false}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy(id, hint, error)}
        list={choices === undefined ? undefined : `${id}-choices`}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {choices !== undefined && (
        <datalist id={`${id}-choices`}>
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </datalist>
      )}
    </Field>
  )
}
