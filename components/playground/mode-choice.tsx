import { useId } from 'preact/hooks'

import type { PlaygroundDraft } from './playground-draft'

interface ModeChoiceProps {
  readonly mode: PlaygroundDraft['mode']
  readonly onMode: (mode: PlaygroundDraft['mode']) => void
}

const modes: readonly {
  readonly mode: PlaygroundDraft['mode']
  readonly name: string
  readonly title: string
}[] = [
  { mode: 'answer', name: 'Ask', title: 'The model answers, and each token of its answer has a probability' },
  {
    mode: 'score',
    name: 'Score a text',
    title: 'How likely the model finds each token of a text that is already there',
  },
]

/** What is done with the text: answer it, or score it. */
export function ModeChoice({ mode, onMode }: ModeChoiceProps) {
  const name = useId()
  return (
    <fieldset class="mode-choice">
      <legend class="spoken">What to do</legend>
      {modes.map((each) => (
        <label key={each.mode} title={each.title}>
          <input type="radio" name={name} checked={mode === each.mode} onChange={() => onMode(each.mode)} />
          <span>{each.name}</span>
        </label>
      ))}
    </fieldset>
  )
}
