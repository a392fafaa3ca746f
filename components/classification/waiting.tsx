import { offeredLabels } from '../../utils/model/label-set'
import type { ClassificationRun } from '../../utils/model/run'
import { StopButton } from '../stop-button'
import { WaitingNotice } from '../waiting-notice'
import { planWords } from './plan-words'

interface WaitingProps {
  readonly run: ClassificationRun
  readonly now: number
  readonly onStop: () => void
}

/** What is awaited and for how long, a Stop, and the labels with their shares still open. */
export function Waiting({ run, now, onStop }: WaitingProps) {
  return (
    <>
      <WaitingNotice run={run} now={now}>
        <StopButton onStop={onStop} />
      </WaitingNotice>
      {run.plan !== null && <p class="aside">{planWords(run.plan)}</p>}
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
