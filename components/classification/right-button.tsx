import { Icon } from '../icon'

interface RightButtonProps {
  readonly name: string
  /** Its key; `null` for none. */
  readonly digit: number | null
  readonly isRight: boolean
  readonly onRight: () => void
}

/** Says that this label is the right one, by a click or by the digit that it shows; again takes it back. */
export function RightButton({ name, digit, isRight, onRight }: RightButtonProps) {
  return (
    <button
      type="button"
      class="label-right"
      aria-label={digit === null ? `${name} is right` : `${digit}: ${name} is right`}
      aria-pressed={isRight}
      aria-keyshortcuts={digit === null ? undefined : String(digit)}
      title={isRight ? 'You said that this is right. Press again to take it back' : 'This is right'}
      onClick={onRight}
    >
      {isRight || digit === null ? <Icon name="check" size={14} /> : <kbd>{digit}</kbd>}
    </button>
  )
}
