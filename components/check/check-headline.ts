import { type CheckRun, isOver } from '../../utils/model/run'
import { checkSummary } from '../../utils/scoring/check/check-summary'
import { formatCount } from '../format/format-count'
import { checkCounts } from './check-counts'
import { checkProgress } from './check-progress'
import { sentenceCount } from './sentence-count'

/**
 * What came of a check in a few words: `3 of 6 sentences to look at`.
 *
 * @param marks which sentences are marked on the page; none where there is no page
 */
export function checkHeadline(run: CheckRun, marks: 'few' | 'all' | 'none'): string {
  const { asked, numbered, total } = checkCounts(run.claims)
  if (!isOver(run)) {
    const progress = checkProgress(run)
    if (total === 0) return 'Checking…'
    return `Checking ${formatCount(progress.asked)} of ${formatCount(progress.of)}…`
  }
  if (asked === 0) return 'Not checked'
  if (numbered === 0) return 'No number for any sentence'
  const { doubtful, marked } = checkSummary(run.claims)
  if (marks === 'few' && doubtful.length > marked.length) {
    return `${formatCount(marked.length)} weakest of ${formatCount(doubtful.length)} in doubt are marked`
  }
  if (total === 1) return doubtful.length === 1 ? '1 sentence to look at' : 'Nothing to look at'
  const count = doubtful.length === 0 ? 'None' : formatCount(doubtful.length)
  return `${count} of ${sentenceCount(numbered, numbered === total ? '' : 'checked ')} to look at`
}
