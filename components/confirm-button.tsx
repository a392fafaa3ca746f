import { useState } from 'preact/hooks'

interface ConfirmButtonProps {
  readonly label: string
  /** What the second step asks, for example `Delete "Support triage"?`. */
  readonly question: string
  readonly onConfirm: () => void
}

/** A button that asks once more, in its own place, before it destroys something. */
export function ConfirmButton({ label, question, onConfirm }: ConfirmButtonProps) {
  const [isAsking, ask] = useState(false)
  if (!isAsking) {
    return (
      <button type="button" class="button" onClick={() => ask(true)}>
        {label}
      </button>
    )
  }
  const cancel = (event: KeyboardEvent) => {
    if (event.key === 'Escape') ask(false)
  }
  return (
    <span class="confirm">
      <span class="confirm-question" dir="auto">
        {question}
      </span>
      <button
        type="button"
        class="button button-danger"
        ref={(button) => button?.focus()}
        onKeyDown={cancel}
        onClick={() => {
          ask(false)
          onConfirm()
        }}
      >
        {label}
      </button>
      <button type="button" class="button" onKeyDown={cancel} onClick={() => ask(false)}>
        Keep
      </button>
    </span>
  )
}
