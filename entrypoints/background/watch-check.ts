import type { Failure } from '../../utils/model/failure'
import type { CheckRun } from '../../utils/model/run'
import type { WatchState } from '../../utils/model/watch'
import type { WatchMessage } from '../../utils/protocol/watch-messages'
import { activeConnection, settings } from '../../utils/storage/settings'
import { runCheck } from './run-check'
import { costAhead, costOf, noCost, sum } from './watch-account'
import type { WatchedPage } from './watch-page'
import { watchState } from './watch-state'

interface Place {
  readonly isPrivate: boolean
  readonly signal: AbortSignal
  readonly onState: (state: WatchState) => void
}

/** Checks one message of a watched page, unless that may cost more than the page has left. */
export async function checkWatched(
  { claims, extend, question, text }: Extract<WatchMessage, { type: 'message-check' }>,
  page: WatchedPage,
  { isPrivate, onState, signal }: Place,
): Promise<void> {
  if (signal.aborted) return
  const value = await settings.getValue()
  const { watch: budget } = value
  const check = {}
  const spent = (short: number) =>
    onState({ type: 'spent', more: { requests: short * budget.requests, tokens: short * budget.tokens } })
  const cost = costAhead({ claims, question, text }, activeConnection(value))
  const short = page.short(check, cost, budget)
  if (short > 0 && !extend) return spent(short)
  if (short > 0) page.extend(short)
  page.hold(check, cost)
  const tooDear = new AbortController()
  let last = null as CheckRun | null
  const onRun = (run: CheckRun) => {
    const isNewPlan = run.plan !== null && run.plan !== last?.plan
    last = run
    page.owns(run.id)
    if (tooDear.signal.aborted) return
    if (isNewPlan && !isPaidFor(run)) return tooDear.abort()
    onState(watchState(run))
  }
  /** Where the endpoint refuses the readout that was planned for, the next one may cost far more. */
  const isPaidFor = (run: CheckRun) => {
    const due = sum([costOf(run), run.plan ?? noCost])
    const lacking = page.short(check, due, budget)
    if (lacking > 0) spent(lacking)
    else page.hold(check, due)
    return lacking === 0
  }
  const start = { text, question, claims, shorten: false, sample: false }
  try {
    await runCheck(start, {
      isPrivate,
      tabId: null,
      signal: AbortSignal.any([signal, tooDear.signal]),
      onRun,
    })
  } catch (error) {
    onState({ type: 'failed', runId: null, failure: unexpected(error) })
  } finally {
    page.settle(check, last === null ? noCost : costOf(last))
  }
}

function unexpected(error: unknown): Failure {
  return {
    kind: 'unexpected',
    sentence: 'Something unexpected happened.',
    next: 'Try again.',
    action: 'retry',
    detail: error instanceof Error ? error.message : String(error),
  }
}
