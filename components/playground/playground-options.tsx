import { useId } from 'preact/hooks'

import { TextField } from '../form/text-field'
import { AnswerOptions } from './answer-options'
import type { PlaygroundDraft } from './playground-draft'

interface PlaygroundOptionsProps {
  readonly draft: PlaygroundDraft
  readonly onDraft: (draft: PlaygroundDraft) => void
  readonly models: readonly string[]
  readonly open: boolean
  /** The options were opened: names of models are wanted now. */
  readonly onOpen: () => void
}

/** Folded away with their values on one line, because most questions need none of them. */
export function PlaygroundOptions({ draft, models, onDraft, onOpen, open }: PlaygroundOptionsProps) {
  const list = useId()
  const { mode, model, prediction, systemPrompt, temperature } = draft
  return (
    <details
      class="details playground-options"
      open={open}
      onToggle={({ currentTarget }) => currentTarget.open && onOpen()}
    >
      <summary>
        Options
        <span class="playground-values">
          <bdi>{model}</bdi>
          {mode === 'answer' && `${model === '' ? '' : ' · '}temperature ${temperature}`}
          {mode === 'answer' && systemPrompt !== '' && ' · system prompt'}
          {mode === 'answer' && prediction !== '' && ' · predicted output'}
        </span>
      </summary>
      <div class="playground-fields">
        <TextField
          label="Model"
          value={model}
          list={list}
          onInput={(value) => onDraft({ ...draft, model: value })}
        />
        <datalist id={list}>
          {models.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        {mode === 'answer' && <AnswerOptions draft={draft} onDraft={onDraft} />}
      </div>
    </details>
  )
}
