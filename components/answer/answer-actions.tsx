import type { Colouring } from '../../utils/scoring/doubt-level'
import { CopyButton } from '../copy-button'
import { InlineSelect } from '../form/inline-select'
import { colouringChoices } from './colouring-choices'

export type CopyForm = 'text' | 'json'

export interface AnswerActionsProps {
  readonly colouring: Colouring
  readonly onColouring: (colouring: Colouring) => void
  readonly onCopy: (form: CopyForm) => Promise<boolean>
  /** Nothing to copy yet. */
  readonly empty: boolean
}

const copyForms: readonly (readonly [CopyForm, string])[] = [
  ['text', 'Copy text'],
  ['json', 'Copy JSON'],
]

/** How the answer is coloured, and taking it along. */
export function AnswerActions({ colouring, onColouring, onCopy, empty }: AnswerActionsProps) {
  return (
    <div class="answer-actions">
      <InlineSelect label="Colour by" value={colouring} choices={colouringChoices} onValue={onColouring} />
      <span class="grow" />
      {copyForms.map(([form, words]) => (
        <CopyButton key={form} words={words} disabled={empty} onCopy={() => onCopy(form)} />
      ))}
    </div>
  )
}
