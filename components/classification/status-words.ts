import type { ClassificationRun } from '../../utils/model/run'
import { failureWords } from '../failure-words'
import { formatProbability } from '../format/format-probability'
import { failureOf } from './failure-of'
import { verdictWords } from './verdict-words'

/** What a screen reader is told when the state changes; no countdown, or it would speak every second. */
export function statusWords(run: ClassificationRun): string {
  const failure = failureOf(run)
  if (failure !== null) return failureWords(failure)
  if (run.decision === null) {
    if (run.waitingUntil !== null) return 'Rate limit. Waiting to try again.'
    return run.state === 'queued' ? 'Waiting for its turn.' : `Asking ${run.model}.`
  }
  const { labels, reason, verdict } = run.decision
  const [top] = labels
  const verdictSaid = `${verdictWords[verdict]}: ${reason}.`
  if (verdict === 'none' || top === undefined || top.probability === null) return verdictSaid
  return `${verdictSaid} ${top.name}, ${formatProbability(top.probability)}.`
}
