import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface FieldProps {
  readonly label: string
  readonly hint?: string
  /** What is wrong with what is entered; `null` for nothing. */
  readonly error?: string | null
  /** The control; it gets the id that the label points to, and what describes it. */
  readonly children: (attributes: {
    readonly id: string
    readonly 'aria-describedby'?: string
    readonly 'aria-invalid'?: 'true'
  }) => ComponentChildren
}

/** A label, a control, and what helps or is wrong with it. */
export function Field({ label, hint = '', error = null, children }: FieldProps) {
  const id = useId()
  const note = error ?? hint
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(note !== '' && { 'aria-describedby': `${id}-note` }),
        ...(error !== null && { 'aria-invalid': 'true' as const }),
      })}
      {note !== '' && (
        <p id={`${id}-note`} class={error === null ? 'field-hint' : 'field-error'}>
          {note}
        </p>
      )}
    </div>
  )
}
