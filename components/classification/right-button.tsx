import { Icon } from '../icon'
import { mostDigits } from './digit-of'

interface RightButtonProps {
  readonly name: string
  /** From 1. */
  readonly place: number
  readonly isRight: boolean
  readonly onRight: () => void
}

/** Says that this label is the right one, by a click or by the digit that it shows; again takes it back. */
export function RightButton({ name, place, isRight, onRight }: RightButtonProps) {
  const hasKey = place <= mostDigits
  return (
    <button
      type="button"
      class="label-right"
      aria-label={`${name} is right`}
      aria-pressed={isRight}
      aria-keyshortcuts={hasKey ? String(place) : undefined}
      title={isRight ? 'You said that this is right. Press again to take it back' : 'This is right'}
      onClick={onRight}
    >
      {isRight ? <Icon name="check" size={14} /> : hasKey ? <kbd>{place}</kbd> : <kbd>·</kbd>}
    </button>
  )
}
