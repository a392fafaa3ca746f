import { Field } from './field'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly type?: 'text' | 'url' | 'password' | 'number'
  readonly hint?: string
  readonly error?: string | null
  readonly placeholder?: string
  readonly list?: string
  readonly rows?: number
  readonly min?: number
  readonly max?: number
  readonly step?: number
}

/** One line of text, or several where `rows` says so. */
export function TextField({
  label,
  value,
  onInput,
  hint,
  error,
  rows,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const input = (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value)
  // Preact types every kind of input apart; ours is chosen when it runs.
  const kind = { type } as { type: 'text' }
  const note = { ...(hint !== undefined && { hint }), ...(error !== undefined && { error }) }
  return (
    <Field label={label} {...note}>
      {(attributes) =>
        rows === undefined ? (
          <input
            {...attributes}
            {...(rest as object)}
            {...kind}
            class="input"
            value={value}
            dir={type === 'url' || type === 'password' ? 'ltr' : 'auto'}
            autocomplete="off"
            spellcheck={false}
            onInput={input}
          />
        ) : (
          <textarea {...attributes} class="input" rows={rows} value={value} dir="auto" onInput={input} />
        )
      }
    </Field>
  )
}
