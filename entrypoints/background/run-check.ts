import { check } from '../../utils/jobs/check/check'
import { failure, selectionTooLong } from '../../utils/jobs/failures'
import { askedOf, newCheck } from '../../utils/jobs/new-run'
import type { JobUpdate } from '../../utils/jobs/persist'
import type { Connection } from '../../utils/model/connection'
import type { Failure } from '../../utils/model/failure'
import type { CheckRun } from '../../utils/model/run'
import type { Span } from '../../utils/model/text-block'
import { longestText } from '../../utils/protocol/limits'
import { linesAsBlocks, sentences } from '../../utils/scoring/check/sentences'
import { activeConnection, settings } from '../../utils/storage/settings'
import { bootId } from './boot'
import { connect } from './connect'
import { withClaimCorrections } from './correct-claim'
import { learned } from './learned'
import { remembered } from './remembered'
import { runChanged } from './run-changes'
import { runJob } from './run-job'
import { showTabRun } from './tab-runs'

export interface CheckStart {
  readonly text: string
  readonly question: string
  /** Where its sentences stand; `null` where they are to be found. */
  readonly claims: readonly Span[] | null
  readonly shorten: boolean
  readonly sample: boolean
}

export interface CheckPlace {
  readonly isPrivate: boolean
  /** The tab whose badge and panel show the result, if any. */
  readonly tabId: number | null
  readonly signal: AbortSignal
  readonly onRun: (run: CheckRun) => void
}

/** A check from start to end, stored and shown as it goes. */
export async function runCheck(start: CheckStart, place: CheckPlace): Promise<void> {
  const id = crypto.randomUUID()
  await follow(id, place, (signal) => updates(id, start, signal))
}

/** Goes on with the sentences that a check left, as it asked about the others, and asks those again that failed. */
export async function goOnWithCheck(run: CheckRun, place: CheckPlace): Promise<void> {
  const sample = run.plan?.readout === 'sampled'
  const claims = run.claims.map((claim) => ({ ...claim, failure: null }))
  const again = { ...run, claims, bootId, startedAt: Date.now(), endedAt: null, failure: null } as const
  await follow(run.id, place, (signal) => rest({ ...again, state: 'queued' }, sample, signal))
}

async function follow(
  id: string,
  { isPrivate, onRun, signal, tabId }: CheckPlace,
  jobs: (signal: AbortSignal) => AsyncGenerator<JobUpdate>,
): Promise<void> {
  let shown = Promise.resolve()
  await runJob({ id, isPrivate, signal }, jobs, (update) => {
    if (update.type !== 'run' || update.run.type !== 'check') return
    const { run } = update
    onRun(run)
    runChanged(run)
    // The requests do not wait for the badge; the badge keeps its order.
    if (tabId !== null) shown = shown.then(() => showTabRun(tabId, run))
  })
}

async function* updates(id: string, start: CheckStart, signal: AbortSignal): AsyncGenerator<JobUpdate> {
  const { question, sample } = start
  const text = start.shorten ? start.text.slice(0, longestText) : start.text
  const claims = (start.claims ?? sentences(text, linesAsBlocks(text))).filter(
    ({ end }) => end <= text.length,
  )
  const connection = activeConnection(await settings.getValue())
  const base = { id, bootId, now: Date.now(), connection }
  const run = newCheck(base, text, claims, question.slice(0, longestText))
  if (text.trim() === '') return yield failed(run, failure('selection-empty'))
  if (text.length > longestText) return yield failed(run, selectionTooLong(text.length, longestText))
  if (claims.length === 0) return yield failed(run, failure('sentences-absent'))
  yield* rest(run, sample, signal, connection)
}

async function* rest(
  queued: CheckRun,
  sample: boolean,
  signal: AbortSignal,
  known?: Connection | null,
): AsyncGenerator<JobUpdate> {
  const connection = known ?? activeConnection(await settings.getValue())
  if (connection === null) return yield failed(queued, failure('no-connection'))
  // Another one may be in use by now; what was asked before says itself who answered.
  const run = { ...queued, ...askedOf(connection) }
  yield { type: 'run', run }
  const source = await connect(connection, !sample)
  if ('kind' in source) return yield failed(run, source)
  for await (const next of check({ run, connection, source, signal, sample, learned, remembered })) {
    yield { type: 'run', run: withClaimCorrections(next) }
  }
}

function failed(run: CheckRun, cause: Failure): JobUpdate {
  return { type: 'run', run: { ...run, state: 'failed', endedAt: Date.now(), failure: cause } }
}
