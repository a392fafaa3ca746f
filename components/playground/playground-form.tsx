import { TextField } from '../form/text-field'
import { ModeChoice } from './mode-choice'
import type { PlaygroundDraft } from './playground-draft'
import { PlaygroundOptions } from './playground-options'
import { RunButton } from './run-button'
import { runKeys } from './run-keys'

export interface PlaygroundFormProps {
  readonly draft: PlaygroundDraft
  readonly onDraft: (draft: PlaygroundDraft) => void
  /** Names that the endpoint listed; any other can be typed. */
  readonly models: readonly string[]
  readonly running: boolean
  readonly onRun: () => void
  readonly onStop: () => void
  /** Puts what is selected on the page into the draft. */
  readonly onSelection: () => void
  /** The options were opened. */
  readonly onOptions: () => void
  /** Whether the options are open at first. */
  readonly open?: boolean
}

/** A prompt, its options, and Run. */
export function PlaygroundForm(props: PlaygroundFormProps) {
  const { draft, models, onDraft, onRun, onStop, running, open = false } = props
  const isEmpty = draft.prompt.trim() === ''
  const run = () => {
    if (!running && !isEmpty) onRun()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    run()
  }
  return (
    // Ctrl+Enter works from every field of the form.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      class="playground-form"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      <div class="playground-mode">
        <ModeChoice mode={draft.mode} onMode={(mode) => onDraft({ ...draft, mode })} />
        {draft.mode === 'score' && (
          <button type="button" class="button" onClick={props.onSelection}>
            Take the selection
          </button>
        )}
      </div>
      <TextField
        label={draft.mode === 'answer' ? 'Prompt' : 'Text'}
        rows={2}
        value={draft.prompt}
        onInput={(prompt) => onDraft({ ...draft, prompt })}
      />
      <div class="playground-run">
        <PlaygroundOptions
          draft={draft}
          models={models}
          onDraft={onDraft}
          open={open}
          onOpen={props.onOptions}
        />
        <div class="playground-go">
          <kbd>{runKeys()}</kbd>
          <RunButton running={running} disabled={isEmpty} onStop={onStop} />
        </div>
      </div>
    </form>
  )
}
