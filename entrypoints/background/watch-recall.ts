import { failure } from '../../utils/jobs/failures'
import { newCheck } from '../../utils/jobs/new-run'
import type { CheckRun } from '../../utils/model/run'
import type { Span } from '../../utils/model/text-block'
import { activeConnection, settings } from '../../utils/storage/settings'
import { bootId } from './boot'
import { type PagePlace, watchedRun } from './watch-page'

/**
 * The check behind a chip, for the card that was opened from it; nobody is asked again. Where it is kept no longer, or was
 * made of another text, the run says so.
 */
export async function recallCheck(
  {
    claims,
    question,
    runId,
    text,
  }: Pick<CheckRun, 'question' | 'text'> & {
    readonly claims: readonly Span[]
    readonly runId: string
  },
  place: PagePlace | null,
  isPrivate: boolean,
): Promise<CheckRun> {
  const known = place === null ? null : await watchedRun(runId, place, isPrivate)
  if (known?.text === text) return known
  const connection = activeConnection(await settings.getValue())
  const run = newCheck(
    { id: crypto.randomUUID(), bootId, now: Date.now(), connection },
    text,
    claims,
    question,
  )
  return {
    ...run,
    state: 'interrupted',
    endedAt: run.startedAt,
    failure: failure('result-gone'),
  }
}
