import type { ComponentChildren } from 'preact'

interface FieldProps {
  /** Also the control's id, to which the label and the words below it point. */
  readonly id: string
  readonly label: string
  readonly hint?: ComponentChildren
  readonly error?: string | undefined
  readonly children: ComponentChildren
}

/** A control with its visible name above and its words below. The hint is no part of the name. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  return (
    <div class={error === undefined ? 'field' : 'field field-wrong'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      {children}
      {error !== undefined && (
        <p class="field-error" id={`${id}-error`} dir="auto">
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** The ids of the words that describe a field's control. */
export function describedBy(id: string, hint: unknown, error: string | undefined): string | undefined {
  const ids = [error === undefined ? '' : `${id}-error`, hint === undefined ? '' : `${id}-hint`].filter(
    Boolean,
  )
  return ids.length === 0 ? undefined : ids.join(' ')
}
