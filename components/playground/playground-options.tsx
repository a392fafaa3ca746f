import { useId } from 'preact/hooks'

import { NumberField } from '../form/number-field'
import { TextField } from '../form/text-field'
import type { PlaygroundDraft } from './playground-draft'

interface PlaygroundOptionsProps {
  readonly draft: PlaygroundDraft
  readonly onDraft: (draft: PlaygroundDraft) => void
  readonly models: readonly string[]
  readonly open: boolean
}

/** Folded away with their values on one line, because most questions need none of them. */
export function PlaygroundOptions({ draft, models, onDraft, open }: PlaygroundOptionsProps) {
  const list = useId()
  const { maximumTokens, model, systemPrompt, temperature } = draft
  return (
    <details class="details playground-options" open={open}>
      <summary>
        Options
        <span class="playground-values">
          <bdi>{model}</bdi> · temperature {temperature}
          {systemPrompt !== '' && ' · system prompt'}
        </span>
      </summary>
      <div class="playground-fields">
        <TextField
          label="System prompt"
          rows={2}
          value={systemPrompt}
          onInput={(value) => onDraft({ ...draft, systemPrompt: value })}
        />
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
        <div class="field-pair">
          <NumberField
            label="Temperature"
            value={temperature}
            least={0}
            most={2}
            step={0.1}
            onValue={(value) => onDraft({ ...draft, temperature: value })}
          />
          <NumberField
            label="Maximum tokens"
            value={maximumTokens}
            least={1}
            most={1_000_000}
            onValue={(value) => onDraft({ ...draft, maximumTokens: Math.round(value) })}
          />
        </div>
      </div>
    </details>
  )
}
