import { Icon } from './icon'

interface StopButtonProps {
  readonly onStop: () => void
}

export function StopButton({ onStop }: StopButtonProps) {
  return (
    <button type="button" class="button" onClick={onStop}>
      <Icon name="stop" size={14} />
      Stop
    </button>
  )
}
