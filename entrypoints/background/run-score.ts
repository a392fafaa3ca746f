import { dialectFor } from '../../utils/jobs/dialect-for'
import { failure, selectionTooLong } from '../../utils/jobs/failures'
import { newAnswer } from '../../utils/jobs/new-run'
import type { JobUpdate } from '../../utils/jobs/persist'
import { score } from '../../utils/jobs/score'
import type { Failure } from '../../utils/model/failure'
import type { JobMessage } from '../../utils/protocol/job-messages'
import { longestText } from '../../utils/protocol/limits'
import { bootId } from './boot'
import { connect } from './connect'
import { nowhere } from './nowhere'
import { connectionInUse, runJob } from './run-job'

export type ScoreStart = Extract<JobMessage, { type: 'score-start' }>

/** The scoring of one text from start to end. */
export function runScore(
  start: ScoreStart,
  signal: AbortSignal,
  onUpdate: (update: JobUpdate) => void,
): Promise<void> {
  const id = crypto.randomUUID()
  const { isPrivate } = start
  return runJob({ id, isPrivate, signal }, (alive) => updates(id, start, alive), onUpdate)
}

async function* updates(
  id: string,
  { model, text }: ScoreStart,
  signal: AbortSignal,
): AsyncGenerator<JobUpdate> {
  const active = await connectionInUse(model)
  const connection = active ?? nowhere
  const ask = { type: 'score', prefix: '', text, alternatives: 20 } as const
  const dialect = dialectFor(ask, connection)
  const begun = newAnswer({ id, bootId, now: Date.now(), connection }, ask)
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
