import { answer } from '../../utils/jobs/answer'
import { failure } from '../../utils/jobs/failures'
import { newAnswer } from '../../utils/jobs/new-run'
import type { JobUpdate } from '../../utils/jobs/persist'
import type { Failure } from '../../utils/model/failure'
import type { JobMessage } from '../../utils/protocol/job-messages'
import { bootId } from './boot'
import { connect } from './connect'
import { nowhere } from './nowhere'
import { connectionInUse, runJob } from './run-job'

export type AnswerStart = Extract<JobMessage, { type: 'answer-start' }>

/** One question of the playground from start to end. */
export function runAnswer(
  start: AnswerStart,
  signal: AbortSignal,
  onUpdate: (update: JobUpdate) => void,
): Promise<void> {
  const id = crypto.randomUUID()
  const { isPrivate } = start
  return runJob({ id, isPrivate, signal }, (alive) => updates(id, start, alive), onUpdate)
}

async function* updates(id: string, start: AnswerStart, signal: AbortSignal): AsyncGenerator<JobUpdate> {
  const active = await connectionInUse(start.model)
  const connection = active ?? nowhere
  const system = start.system.trim() === '' ? [] : [{ role: 'system' as const, content: start.system }]
  const ask = {
    type: 'answer' as const,
    messages: [...system, { role: 'user' as const, content: start.prompt }],
    temperature: start.temperature,
    maximumTokens: start.maximumTokens,
    alternatives: 20,
    stream: connection.capability?.streamed !== 'no',
    prediction: start.prediction === '' ? null : start.prediction,
  }
  const run = newAnswer({ id, bootId, now: Date.now(), connection }, ask)
  const fail = (cause: Failure): JobUpdate => ({
    type: 'run',
    run: { ...run, state: 'failed', endedAt: Date.now(), failure: cause },
  })
  if (active === null) return yield fail(failure('no-connection'))
  yield { type: 'run', run }
  const source = await connect(connection, false)
  if ('kind' in source) return yield fail(source)
  yield* answer({ run, source, signal })
}
