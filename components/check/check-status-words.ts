import { type CheckRun, isOver } from '../../utils/model/run'
import { failureWords } from '../failure-words'
import { checkCounts } from './check-counts'
import { checkFailure } from './check-failure'
import { checkHeadline } from './check-headline'
import { sentenceCount } from './sentence-count'

/** What a screen reader is told when the state changes; no count while it runs, or it would speak with each answer. */
export function checkStatusWords(run: CheckRun | null, isOnPage: boolean): string {
  if (run === null) return ''
  const { numbered, total } = checkCounts(run.claims)
  if (!isOver(run)) {
    if (run.waitingUntil !== null) return 'Rate limit. Waiting to try again.'
    if (run.state === 'queued') return 'Waiting for its turn.'
    return `Asking ${run.model} about ${sentenceCount(total)}.`
  }
  const failure = checkFailure(run)
  const found = `${checkHeadline(run, isOnPage ? 'few' : 'none')}.`
  if (failure === null) return found
  const failed = failureWords(failure)
  return numbered === 0 ? failed : `${failed} ${found}`
}
