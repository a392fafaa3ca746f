import { offeredLabels } from '../../utils/model/label-set'
import type { ClassificationRun } from '../../utils/model/run'
import { StopButton } from '../stop-button'
import { waitingWords } from '../waiting-words'

interface WaitingProps {
  readonly run: ClassificationRun
  readonly now: number
  readonly onStop: () => void
}

/** What is awaited and for how long, a Stop, and the labels with their shares still open. */
export function Waiting({ run, now, onStop }: WaitingProps) {
  const { headline, patience } = waitingWords(run, now)
  return (
    <>
      <div class="waiting">
        <p class="waiting-words">
          <strong dir="auto">{headline}</strong>
          {patience !== '' && <span class="soft">{patience}</span>}
        </p>
        <StopButton onStop={onStop} />
        <span class={run.waitingUntil === null ? 'progress' : 'progress progress-held'} aria-hidden="true" />
      </div>
      <ul class="labels" aria-label="Labels to choose from">
        {offeredLabels(run.labelSet).map(({ id, name }) => (
          <li key={id} class="label-row">
            <span class="label-name">
              <bdi>{name}</bdi>
            </span>
            <span class="track" aria-hidden="true" />
          </li>
        ))}
      </ul>
    </>
  )
}
