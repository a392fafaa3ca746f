import { classify } from '../../utils/jobs/classify'
import { failure, selectionTooLong } from '../../utils/jobs/failures'
import { followUp, type Second } from '../../utils/jobs/follow-up'
import { jointDecisions } from '../../utils/jobs/joint-decisions'
import { newClassification } from '../../utils/jobs/new-run'
import type { JobUpdate } from '../../utils/jobs/persist'
import type { Source } from '../../utils/jobs/source'
import type { Connection } from '../../utils/model/connection'
import type { Failure } from '../../utils/model/failure'
import { allLabelSets } from '../../utils/model/label-set'
import { missingLabelSet } from '../../utils/model/missing-label-set'
import type { ClassificationRun } from '../../utils/model/run'
import { longestText } from '../../utils/protocol/limits'
import { putReview } from '../../utils/storage/reviews'
import { activeConnection, labelSetById, type Settings, settings } from '../../utils/storage/settings'
import { bootId } from './boot'
import { connect } from './connect'
import { withCorrection } from './correct-run'
import { learned } from './learned'
import { remembered } from './remembered'
import { runJob } from './run-job'
import { showTabRun } from './tab-runs'

export interface ClassificationStart {
  readonly text: string
  readonly labelSetId: string | null
  /** Whether only the first part of a text that is too long may be used. */
  readonly shorten: boolean
  /** Whether answers are drawn, where the endpoint gives no probabilities. */
  readonly sample: boolean
  readonly isPrivate: boolean
  /** The tab whose badge and panel show the result, if any. */
  readonly tabId: number | null
  readonly signal: AbortSignal
  readonly onRun: (run: ClassificationRun) => void
}

/** A classification from start to end, by one label set or by all of them at once, stored and shown as it goes. */
export async function runClassification(start: ClassificationStart): Promise<void> {
  const { labelSets } = await settings.getValue()
  if (start.labelSetId !== allLabelSets || labelSets.length === 0) return runOne(start, (source) => source)
  const joined = jointDecisions(labelSets)
  await Promise.all(
    labelSets.map(({ id }, index) =>
      // A badge has room for one: the first.
      runOne({ ...start, labelSetId: id, tabId: index === 0 ? start.tabId : null }, joined),
    ),
  )
}

type Wrap = (source: Source) => Source

async function runOne(start: ClassificationStart, wrap: Wrap): Promise<void> {
  const { isPrivate, onRun, signal, tabId } = start
  let shown = Promise.resolve()
  const show = (update: JobUpdate) => {
    if (update.type !== 'run' || update.run.type !== 'classification') return
    const { run } = update
    onRun(run)
    // The request does not wait for the badge; the badge keeps its order.
    if (tabId !== null) shown = shown.then(() => showTabRun(tabId, run))
  }
  const id = crypto.randomUUID()
  await runJob({ id, isPrivate, signal }, (alive) => updates(id, start, wrap, alive), show)
}

async function* updates(
  id: string,
  start: ClassificationStart,
  wrap: Wrap,
  signal: AbortSignal,
): AsyncGenerator<JobUpdate> {
  const value = await settings.getValue()
  const connection = activeConnection(value)
  const chosen = labelSetById(value, start.labelSetId)
  const labelSet = chosen === null || !start.sample ? chosen : { ...chosen, readout: 'sampled' as const }
  const known = labelSet ?? value.labelSets[0] ?? missingLabelSet
  const text = start.shorten ? start.text.slice(0, longestText) : start.text
  const base = { id, bootId, now: Date.now(), connection }
  const run = newClassification(base, known, text, start.text.length)
  const fail = (cause: Failure): JobUpdate => ({
    type: 'run',
    run: { ...run, state: 'failed', endedAt: Date.now(), failure: cause },
  })
  if (labelSet === null) return yield fail(failure('label-set-missing'))
  if (text.trim() === '') return yield fail(failure('selection-empty'))
  if (text.length > longestText) return yield fail(selectionTooLong(text.length, longestText))
  if (connection === null) return yield fail(failure('no-connection'))
  yield { type: 'run', run }
  const connected = await connect(connection, labelSet.readout !== 'sampled')
  if ('kind' in connected) return yield fail(connected)
  const source = wrap(connected)
  let last: ClassificationRun = run
  for await (const next of classify({ run, connection, source, signal, learned, remembered })) {
    last = next
    yield { type: 'run', run: next }
  }
  if (last.state !== 'done') return
  const { followUp: wanted } = labelSet
  if (wanted.queue && last.decision?.verdict === 'review' && !start.isPrivate) {
    await putReview({ id: last.id, labelSetId: labelSet.id, at: last.endedAt ?? Date.now() })
  }
  const second = await secondOf(value, wanted.escalateTo, connection)
  for await (const next of followUp({ run: last, source, second, signal })) {
    yield { type: 'run', run: withCorrection(next) }
  }
}

/** The other connection of a label set; `null` where there is none, or it is the one that was asked. */
async function secondOf(value: Settings, id: string | null, asked: Connection): Promise<Second | null> {
  const connection = value.connections.find((each) => each.id === id)
  if (connection === undefined || connection.id === asked.id) return null
  const source = await connect(connection, true)
  return 'kind' in source ? { connection, failure: source } : { connection, source }
}
