interface WatchButtonProps {
  readonly host: string
  readonly isWatched: boolean
  readonly onStart: () => void
  readonly onStop: () => void
}

/** Turns the watch of the site in a tab on and off. */
export function WatchButton({ host, isWatched, onStart, onStop }: WatchButtonProps) {
  if (!isWatched) {
    return (
      <button
        type="button"
        class="button button-quiet"
        title="Sends each new answer on this site, with your message before it, to the model in use, and puts a chip on it"
        onClick={onStart}
      >
        Watch this chat
      </button>
    )
  }
  return (
    <button type="button" class="button button-quiet" onClick={onStop}>
      <span>
        Stop watching <bdi>{host}</bdi>
      </span>
    </button>
  )
}
