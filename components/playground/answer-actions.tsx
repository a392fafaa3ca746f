import { useId } from 'preact/hooks'

import type { Colouring } from '../../utils/scoring/doubt-level'
import { colouringChoices } from './colouring-choices'
import { CopyButton } from './copy-button'

export interface AnswerActionsProps {
  readonly colouring: Colouring
  readonly onColouring: (colouring: Colouring) => void
  readonly onCopyText: () => Promise<void> | void
  readonly onCopyJson: () => Promise<void> | void
}

/** How the answer is coloured, and taking it along. */
export function AnswerActions({ colouring, onColouring, onCopyText, onCopyJson }: AnswerActionsProps) {
  const id = useId()
  const choose = (chosen: string) => {
    const choice = colouringChoices.find((one) => one.id === chosen)
    if (choice !== undefined) onColouring(choice.id)
  }
  return (
    <div class="answer-actions">
      <label class="soft" for={id}>
        Colour by
      </label>
      <select
        class="select"
        id={id}
        value={colouring}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {colouringChoices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
      <span class="grow" />
      <CopyButton label="Copy text" onCopy={onCopyText} />
      <CopyButton label="Copy JSON" onCopy={onCopyJson} />
    </div>
  )
}
