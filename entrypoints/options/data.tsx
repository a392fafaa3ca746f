import { useState } from 'preact/hooks'

import { ConfirmButton } from '../../components/form/confirm-button'
import { callBackground } from '../../utils/protocol/call-background'

/** Removal of what is stored. */
export function Data() {
  const [done, setDone] = useState(false)
  const clear = async () => {
    await callBackground({ type: 'runs-clear' })
    setDone(true)
  }
  return (
    <div class="buttons" aria-live="polite">
      {done ? (
        <p>All results and answers are deleted.</p>
      ) : (
        <ConfirmButton
          label="Delete results"
          question="Delete all stored results and answers?"
          onConfirm={() => void clear()}
        />
      )}
    </div>
  )
}
