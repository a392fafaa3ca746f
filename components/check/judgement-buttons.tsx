import { Icon } from '../icon'

interface JudgementButtonsProps {
  readonly correction: 'true' | 'false' | null
  /** The same again takes it back. */
  readonly onCorrect: (value: 'true' | 'false') => void
}

const judgements = [
  { value: 'true', name: 'True', key: '1' },
  { value: 'false', name: 'False', key: '2' },
] as const

/** Says whether a sentence is true, by a click or by the digit that a button shows. */
export function JudgementButtons({ correction, onCorrect }: JudgementButtonsProps) {
  return (
    <fieldset class="judgement">
      <legend>In truth</legend>
      {judgements.map(({ key, name, value }) => (
        <button
          key={value}
          type="button"
          class="button"
          aria-pressed={correction === value}
          aria-keyshortcuts={key}
          title={
            correction === value
              ? `You said that this is ${value}. Press again to take it back`
              : `This is ${value}`
          }
          onClick={() => onCorrect(value)}
        >
          {correction === value ? <Icon name="check" size={14} /> : <kbd aria-hidden="true">{key}</kbd>}{' '}
          {name}
        </button>
      ))}
    </fieldset>
  )
}
