import { plural } from '../format/plural'
import { Icon } from '../icon'

interface LeaveNoticeProps {
  /** Results that are going to be lost. */
  readonly count: number
  readonly onCopyCsv: () => void
  readonly onClose: () => void
  readonly onKeep: () => void
}

/** Said before results are lost that were paid for and are kept nowhere else. */
export function LeaveNotice({ count, onClose, onCopyCsv, onKeep }: LeaveNoticeProps) {
  return (
    <div class="failure alike-leave" role="alert">
      <Icon name="warning" />
      <div class="failure-words">
        <p class="failure-sentence">
          {plural(count, 'result')} {count === 1 ? 'is' : 'are'} not stored.
        </p>
        <p>Closing loses them; a copy keeps them.</p>
        <div class="buttons">
          <button type="button" class="button" onClick={onCopyCsv}>
            Copy as CSV
          </button>
          <button type="button" class="button button-danger" onClick={onClose}>
            Close <kbd>Esc</kbd>
          </button>
          <button type="button" class="button" onClick={onKeep}>
            Keep open
          </button>
        </div>
      </div>
    </div>
  )
}
