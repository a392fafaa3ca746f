import { useState } from 'preact/hooks'

import { ConfirmButton } from '../../components/form/confirm-button'
import { callBackground } from '../../utils/protocol/call-background'

/** Removal of what is stored. */
export function Data() {
  return (
    <>
      <p class="soft">
        What you said was right is kept in this browser profile, without the texts, to calibrate by.
      </p>
      <div class="buttons" aria-live="polite">
        <Deletion
          label="Delete results"
          question="Delete all stored results and answers, and the texts that wait for review?"
          done="All results and answers are deleted."
          onDelete={() => callBackground({ type: 'runs-clear' })}
        />
        <Deletion
          label="Delete corrections"
          question="Delete all corrections? Calibrations start over."
          done="All corrections are deleted."
          onDelete={() => callBackground({ type: 'examples-clear' })}
        />
      </div>
    </>
  )
}

interface DeletionProps {
  readonly label: string
  readonly question: string
  readonly done: string
  readonly onDelete: () => Promise<unknown>
}

function Deletion({ label, question, done, onDelete }: DeletionProps) {
  const [isDone, setIsDone] = useState(false)
  if (isDone) return <p>{done}</p>
  return (
    <ConfirmButton
      label={label}
      question={question}
      onConfirm={() => void onDelete().then(() => setIsDone(true))}
    />
  )
}
