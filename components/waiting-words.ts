import type { Run } from '../utils/model/run'
import { formatSecondsLeft } from './format/format-seconds-left'

interface WaitingWords {
  readonly headline: string
  /** How long it has taken, once that is worth saying; empty before. */
  readonly patience: string
}

const worthSaying = 2_000
const slow = 10_000

/** What is awaited: a turn in the queue, the end of a rate limit, or the model. `now` is milliseconds since the epoch. */
export function waitingWords(run: Run, now: number): WaitingWords {
  if (run.waitingUntil !== null) {
    const left = formatSecondsLeft(run.waitingUntil, now)
    return { headline: `Rate limit: trying again in ${left}`, patience: '' }
  }
  const waited = now - run.startedAt
  const seconds = waited < worthSaying ? '' : `${Math.floor(waited / 1000)}\u00A0s`
  if (run.state === 'queued') return { headline: 'Waiting for its turn', patience: seconds }
  const patience =
    waited < slow ? seconds : `${seconds} so far. A model that has to load first can take a minute.`
  return { headline: `Asking ${run.model}`, patience }
}
