import { dialectFor } from '../../utils/jobs/dialect-for'
import { failure, selectionTooLong } from '../../utils/jobs/failures'
import { newAnswer } from '../../utils/jobs/new-run'
import { type JobUpdate, persist } from '../../utils/jobs/persist'
import { score } from '../../utils/jobs/score'
import type { Failure } from '../../utils/model/failure'
import type { JobMessage } from '../../utils/protocol/job-messages'
import { longestText } from '../../utils/protocol/limits'
import { activeConnection, settings } from '../../utils/storage/settings'
import { boot, bootId } from './boot'
import { connect } from './connect'
import { whileAlive } from './keep-alive'
import { nowhere } from './nowhere'
import { runStore } from './run-store'

export type ScoreStart = Extract<JobMessage, { type: 'score-start' }>

/** The scoring of one text from start to end. */
export async function runScore(
  start: ScoreStart,
  signal: AbortSignal,
  onUpdate: (update: JobUpdate) => void,
): Promise<void> {
  await boot()
  const { put } = runStore(start.isPrivate)
  await whileAlive(signal, async (alive) => {
    for await (const update of persist(updates(start, alive), put)) onUpdate(update)
  })
}

async function* updates({ model, text }: ScoreStart, signal: AbortSignal): AsyncGenerator<JobUpdate> {
  const active = activeConnection(await settings.getValue())
  const connection = { ...(active ?? nowhere), ...(model.trim() !== '' && { model: model.trim() }) }
  const ask = { type: 'score', prefix: '', text, alternatives: 20 } as const
  const dialect = dialectFor(ask, connection)
  const begun = newAnswer({ id: crypto.randomUUID(), bootId, now: Date.now(), connection }, ask)
  const run = { ...begun, dialect, provenance: { ...begun.provenance, dialect } }
  const fail = (cause: Failure): JobUpdate => ({
    type: 'run',
    run: { ...run, state: 'failed', endedAt: Date.now(), failure: cause },
  })
  if (active === null) return yield fail(failure('no-connection'))
  if (text.length > longestText) return yield fail(selectionTooLong(text.length, longestText))
  const scoring = connection.capability?.scoring ?? 'unknown'
  if (scoring === 'no') return yield fail(failure('scoring-refused'))
  yield { type: 'run', run }
  const source = await connect(connection, false)
  if ('kind' in source) return yield fail(source)
  yield* score({ run, ask, isForced: scoring === 'forced', source, signal })
}
