import { type AlikeItem, alikeStatus } from '../../utils/model/alike'
import { Classification } from '../classification/classification'
import type { Copy } from '../copy-button'
import type { OfferedAction } from '../failure-action'
import { formatCount } from '../format/format-count'
import { Icon } from '../icon'

interface AlikeDetailProps {
  readonly item: AlikeItem
  readonly isLost: boolean
  /** Whether others are being asked about; until they are done, none is tried again. */
  readonly isRunning: boolean
  readonly now: number
  readonly onBack: () => void
  /** To the one before or after it in the list. */
  readonly onStep: (by: 1 | -1) => void
  readonly onStop: () => void
  readonly onAction: (action: OfferedAction) => void
  /** `null` where nothing can be stored. */
  readonly onCorrect: ((labelId: string) => void) | null
  readonly onCopy: Copy
}

/** One item: its text and all that is known of it. */
export function AlikeDetail({ item, isLost, isRunning, onBack, onStep, ...handlers }: AlikeDetailProps) {
  const { index, run, selected, text } = item
  const failure = run?.failure ?? null
  const later = isRunning && failure !== null
  return (
    <section class="alike-detail" aria-label={`Item ${index + 1}`} data-item={index}>
      <div class="alike-steps">
        <button type="button" class="button button-quiet alike-back" onClick={onBack}>
          <Icon name="up" size={14} />
          All items
        </button>
        <span class="grow" />
        <strong>{formatCount(index + 1)}</strong>
        <button
          type="button"
          class="button button-quiet"
          aria-label="Previous, P"
          aria-keyshortcuts="P"
          onClick={() => onStep(-1)}
        >
          <kbd>P</kbd>
          <Icon name="up" size={14} />
        </button>
        <button
          type="button"
          class="button button-quiet"
          aria-label="Next, N"
          aria-keyshortcuts="N"
          onClick={() => onStep(1)}
        >
          <kbd>N</kbd>
          <Icon name="down" size={14} />
        </button>
      </div>
      {/* What is taller than its box scrolls, which takes the focus to do by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <blockquote class="alike-quote" dir="auto" tabIndex={0}>
        {text}
      </blockquote>
      {later && <p class="aside">It can be tried again once the others are done.</p>}
      {isLost && <p class="aside">It is not on the page now, or says something else there.</p>}
      {run === null || alikeStatus(run) === 'open' ? (
        <p class="aside">It was not asked about.</p>
      ) : (
        <Classification
          // What another item says is not said as a change of this one.
          key={index}
          {...handlers}
          run={{ ...run, text, selected, failure: later ? { ...failure, action: null } : failure }}
          hasKeys
          onSample={() => handlers.onAction('retry')}
        />
      )}
    </section>
  )
}
