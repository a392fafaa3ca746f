import { NumberField } from '../form/number-field'
import { TextField } from '../form/text-field'
import type { PlaygroundDraft } from './playground-draft'

interface AnswerOptionsProps {
  readonly draft: PlaygroundDraft
  readonly onDraft: (draft: PlaygroundDraft) => void
}

/** What matters only where the model writes an answer. */
export function AnswerOptions({ draft, onDraft }: AnswerOptionsProps) {
  const { maximumTokens, prediction, systemPrompt, temperature } = draft
  return (
    <>
      <TextField
        label="System prompt"
        rows={2}
        value={systemPrompt}
        onInput={(value) => onDraft({ ...draft, systemPrompt: value })}
      />
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
      <TextField
        label="Predicted output"
        rows={2}
        value={prediction}
        hint={
          prediction === ''
            ? 'A guess of the answer, so that it comes faster. Few models take one.'
            : 'This answer will have no colours. A predicted output and probabilities are never asked for together: by OpenAI’s own guide it does not give both. Empty this field to see how sure the model is.'
        }
        onInput={(value) => onDraft({ ...draft, prediction: value })}
      />
    </>
  )
}
