import type { TargetedKeyboardEvent } from 'preact'

interface WatchMenuProps {
  readonly id: string
  readonly host: string
  readonly onClose: () => void
  readonly onForget: () => void
  readonly onSettings: () => void
}

/** What else can be done from a chip. */
export function WatchMenu({ host, id, onClose, onForget, onSettings }: WatchMenuProps) {
  const press = (action: () => void) => () => {
    onClose()
    action()
  }
  const leave = ({ currentTarget, key }: TargetedKeyboardEvent<HTMLElement>) => {
    if (key !== 'Escape') return
    onClose()
    currentTarget.closest('li')?.querySelector<HTMLElement>('[aria-expanded]')?.focus()
  }
  return (
    <div id={id} class="watch-menu">
      <button type="button" class="watch-entry" ref={focus} onKeyDown={leave} onClick={press(onForget)}>
        Stop watching <bdi>{host}</bdi>
      </button>
      <button type="button" class="watch-entry" onKeyDown={leave} onClick={press(onSettings)}>
        Settings
      </button>
    </div>
  )
}

function focus(element: HTMLButtonElement | null): void {
  element?.focus({ preventScroll: true })
}
