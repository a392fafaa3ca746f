import { Icon } from '../icon'

interface RunButtonProps {
  readonly running: boolean
  readonly disabled: boolean
  readonly onStop: () => void
}

/** Run and Stop in one element, so that the focus stays where it is when one becomes the other. */
export function RunButton({ running, disabled, onStop }: RunButtonProps) {
  const click = (event: MouseEvent) => {
    if (!running) return
    event.preventDefault()
    // The second click of a double click on Run is no wish to stop.
    if (event.detail < 2) onStop()
  }
  return (
    <button
      type="submit"
      class={running ? 'button run' : 'button button-primary run'}
      disabled={disabled && !running}
      onClick={click}
    >
      {running && <Icon name="stop" size={14} />}
      {running ? 'Stop' : 'Run'}
    </button>
  )
}
