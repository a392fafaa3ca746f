import type { Colouring } from '../../utils/scoring/doubt-level'
import { InlineSelect } from '../form/inline-select'
import { Icon } from '../icon'
import { colouringChoices } from './colouring-choices'

export type CopyForm = 'text' | 'json'

export interface AnswerActionsProps {
  readonly colouring: Colouring
  readonly onColouring: (colouring: Colouring) => void
  readonly onCopy: (form: CopyForm) => void
  /** What was copied a moment ago. */
  readonly copied: CopyForm | null
  /** Nothing to copy yet. */
  readonly empty: boolean
}

const copyForms: readonly (readonly [CopyForm, string])[] = [
  ['text', 'Copy text'],
  ['json', 'Copy JSON'],
]

/** How the answer is coloured, and taking it along. */
export function AnswerActions({ colouring, onColouring, onCopy, copied, empty }: AnswerActionsProps) {
  return (
    <div class="answer-actions">
      <InlineSelect label="Colour by" value={colouring} choices={colouringChoices} onValue={onColouring} />
      <span class="grow" />
      {copyForms.map(([form, words]) => (
        <button key={form} type="button" class="button" disabled={empty} onClick={() => onCopy(form)}>
          {copied === form && <Icon name="check" size={14} />}
          {words}
        </button>
      ))}
      <output class="spoken">{copied === null ? '' : 'Copied.'}</output>
    </div>
  )
}
