import { Icon } from '../icon'
import { Mark } from '../mark'

interface FloatingButtonsProps {
  readonly onClassify: () => void
  readonly onCheck: () => void
}

/** What stands beside a selection: the mark, and the smaller way to a check. */
export function FloatingButtons({ onCheck, onClassify }: FloatingButtonsProps) {
  return (
    <div class="floating" role="toolbar" aria-label="Surelight">
      <button
        type="button"
        class="floating-button"
        aria-label="Classify selection"
        title="Classify selection"
        onClick={onClassify}
      >
        <Mark fraction={0.75} size={16} />
      </button>
      <button
        type="button"
        class="floating-button"
        aria-label="Check selection"
        title="Check selection"
        onClick={onCheck}
      >
        <Icon name="check" size={14} />
      </button>
    </div>
  )
}
