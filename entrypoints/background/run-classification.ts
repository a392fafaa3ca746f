import { classify } from '../../utils/jobs/classify'
import { failure, selectionTooLong } from '../../utils/jobs/failures'
import { newClassification } from '../../utils/jobs/new-run'
import type { JobUpdate } from '../../utils/jobs/persist'
import type { Failure } from '../../utils/model/failure'
import type { ClassificationRun } from '../../utils/model/run'
import { longestText } from '../../utils/protocol/limits'
import { activeConnection, labelSetById, settings } from '../../utils/storage/settings'
import { bootId } from './boot'
import { connect } from './connect'
import { runJob } from './run-job'
import { showTabRun } from './tab-runs'

export interface ClassificationStart {
  readonly text: string
  readonly labelSetId: string | null
  /** Whether only the first part of a text that is too long may be used. */
  readonly shorten: boolean
  readonly isPrivate: boolean
  /** The tab whose badge and panel show the result, if any. */
  readonly tabId: number | null
  readonly signal: AbortSignal
  readonly onRun: (run: ClassificationRun) => void
}

/** One classification from start to end, stored and shown as it goes. */
export async function runClassification(start: ClassificationStart): Promise<void> {
  const { isPrivate, onRun, signal, tabId } = start
  let shown = Promise.resolve()
  const show = (update: JobUpdate) => {
    if (update.type !== 'run' || update.run.type !== 'classification') return
    const { run } = update
    onRun(run)
    // The request does not wait for the badge; the badge keeps its order.
    if (tabId !== null) shown = shown.then(() => showTabRun(tabId, run))
  }
  await runJob(isPrivate, signal, (alive) => updates(start, alive), show)
}

async function* updates(start: ClassificationStart, signal: AbortSignal): AsyncGenerator<JobUpdate> {
  const value = await settings.getValue()
  const connection = activeConnection(value)
  const labelSet = labelSetById(value, start.labelSetId)
  const known = labelSet ?? labelSetById({ ...value, activeLabelSet: value.labelSets[0]?.id ?? null }, null)
  if (known === null) return
  const text = start.shorten ? start.text.slice(0, longestText) : start.text
  const base = { id: crypto.randomUUID(), bootId, now: Date.now(), connection }
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
  const source = await connect(connection, true)
  if ('kind' in source) return yield fail(source)
  for await (const next of classify({ run, connection, source, signal })) yield { type: 'run', run: next }
}
