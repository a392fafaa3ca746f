import type { ClassificationRun } from '../../utils/model/run'
import { formatProbability } from '../format/format-probability'
import { formatWhen } from '../format/format-when'
import { choiceForKey } from './choice-for-key'
import { canTeach, reviewChoices } from './review-choices'
import { ReviewLabels } from './review-labels'
import { ReviewText } from './review-text'

interface ReviewRowProps {
  readonly run: ClassificationRun
  readonly at: number
  readonly onDecide: (labelId: string) => void
  readonly onRemove: () => void
}

/** One text that waits: what the model said, and which label is right. */
export function ReviewRow({ run, at, onDecide, onRemove }: ReviewRowProps) {
  const choices = reviewChoices(run)
  const top = run.decision?.labels[0]
  const press = (event: KeyboardEvent) => {
    const choice = canTeach(run) ? choiceForKey(event, choices) : null
    if (choice === null || event.repeat) return
    event.preventDefault()
    onDecide(choice.id)
  }
  return (
    // The keys work wherever the focus is within the text's row.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li class="review-row" data-run={run.id} onKeyDown={press}>
      <p class="review-facts soft">
        <bdi>{run.labelSet.name}</bdi>
        {top !== undefined && top.probability !== null && (
          <span>
            first: <bdi>{top.name}</bdi>, {formatProbability(top.probability)}
          </span>
        )}
        <time dateTime={new Date(at).toISOString()}>{formatWhen(at)}</time>
      </p>
      <ReviewText text={run.text} />
      <div class="review-answer">
        {canTeach(run) ? (
          <ReviewLabels choices={choices} chosen={run.correction} onChoose={onDecide} />
        ) : (
          <p class="soft">The answer has no numbers to learn from.</p>
        )}
        <button type="button" class="button button-quiet" onClick={onRemove}>
          Remove
        </button>
      </div>
    </li>
  )
}
