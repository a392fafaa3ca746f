import type { AlikeProgress as Progress } from '../../utils/model/alike'
import { formatCount } from '../format/format-count'
import { formatSecondsLeft } from '../format/format-seconds-left'
import { StopButton } from '../stop-button'
import type { AlikeCounts } from './alike-counts'

interface AlikeProgressProps {
  readonly counts: AlikeCounts
  readonly progress: Progress
  /** Milliseconds since the epoch; a clock that ticks at least once a second while it waits. */
  readonly now: number
  readonly onStop: () => void
}

/** How far it is, what it waits for, and a Stop. */
export function AlikeProgress({ counts, now, onStop, progress: { waitingUntil } }: AlikeProgressProps) {
  const over = counts.done + counts.failed
  const words = `${formatCount(over)} of ${formatCount(counts.total)}`
  return (
    <div class="alike-progress">
      <p class="alike-progress-words">
        <strong>{words}</strong>{' '}
        <span class="soft">
          {waitingUntil === null
            ? 'classified'
            : `Rate limit: trying again in ${formatSecondsLeft(waitingUntil, now)}`}
        </span>
      </p>
      <StopButton onStop={onStop} />
      <progress class="alike-bar" aria-label="Classified" max={counts.total} value={over}>
        {words}
      </progress>
    </div>
  )
}
