import { CopyButton } from '../copy-button'
import { plural } from '../format/plural'
import { Icon } from '../icon'

interface LeaveNoticeProps {
  /** Results that are going to be lost. */
  readonly count: number
  /** By what: closing the card, or classifying anew. */
  readonly by: 'close' | 'again'
  /** Copies all results, those too that are not listed. */
  readonly onCopyCsv: () => Promise<boolean>
  readonly onLeave: () => void
  readonly onKeep: () => void
}

/** Said before results are lost that were paid for and are kept nowhere else. */
export function LeaveNotice({ by, count, onCopyCsv, onKeep, onLeave }: LeaveNoticeProps) {
  return (
    <div class="failure alike-leave" role="alert">
      <Icon name="warning" />
      <div class="failure-words">
        <p class="failure-sentence">
          {plural(count, 'result')} {count === 1 ? 'is' : 'are'} not stored.
        </p>
        <p>{by === 'close' ? 'Closing' : 'Classifying anew'} loses them; a copy keeps them.</p>
        <div class="buttons">
          <CopyButton words="Copy all as CSV" onCopy={onCopyCsv} />
          <button type="button" class="button button-danger" onClick={onLeave}>
            {by === 'close' ? (
              <>
                Close <kbd>Esc</kbd>
              </>
            ) : (
              'Classify anew'
            )}
          </button>
          <button type="button" class="button" onClick={onKeep}>
            {by === 'close' ? 'Keep open' : 'Keep them'}
          </button>
        </div>
      </div>
    </div>
  )
}
