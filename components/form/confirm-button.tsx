import { useState } from 'preact/hooks'

interface ConfirmButtonProps {
  readonly label: string
  readonly question: string
  readonly onConfirm: () => void
}

/** A button that asks once more, in its own place, before it does what cannot be undone. */
export function ConfirmButton({ label, question, onConfirm }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <button type="button" class="button button-danger" onClick={() => setAsking(true)}>
        {label}
      </button>
    )
  }
  const cancel = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setAsking(false)
  }
  const confirm = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <span class="confirm">
      <span class="confirm-question" dir="auto">
        {question}
      </span>
      <button type="button" class="button button-danger" ref={focus} onKeyDown={cancel} onClick={confirm}>
        {label}
      </button>
      <button type="button" class="button" onKeyDown={cancel} onClick={() => setAsking(false)}>
        Keep
      </button>
    </span>
  )
}

function focus(element: HTMLButtonElement | null): void {
  element?.focus()
}
