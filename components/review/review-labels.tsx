import { formatProbability } from '../format/format-probability'
import type { ReviewChoice } from './review-choices'

interface ReviewLabelsProps {
  readonly choices: readonly ReviewChoice[]
  /** What was said before; `null` where nothing was. */
  readonly chosen: string | null
  readonly onChoose: (labelId: string) => void
}

/** A button for each label, to say that it is the right one; the first nine have their key on them. */
export function ReviewLabels({ choices, chosen, onChoose }: ReviewLabelsProps) {
  return (
    <fieldset class="review-labels">
      <legend>Which label is right?</legend>
      {choices.map(({ id, name, share }, index) => (
        <button
          key={id}
          type="button"
          class="button"
          data-label={id}
          aria-pressed={chosen === id}
          aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
          onClick={() => onChoose(id)}
        >
          {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
          <bdi>{name}</bdi>
          <small>{share === null ? 'not listed' : formatProbability(share)}</small>
        </button>
      ))}
    </fieldset>
  )
}
