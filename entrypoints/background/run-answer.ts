import { answer } from '../../utils/jobs/answer'
import { failure } from '../../utils/jobs/failures'
import { newAnswer } from '../../utils/jobs/new-run'
import { type JobUpdate, persist } from '../../utils/jobs/persist'
import type { Failure } from '../../utils/model/failure'
import type { JobMessage } from '../../utils/protocol/job-messages'
import { activeConnection, settings } from '../../utils/storage/settings'
import { boot, bootId } from './boot'
import { connect } from './connect'
import { whileAlive } from './keep-alive'
import { nowhere } from './nowhere'
import { runStore } from './run-store'

export type AnswerStart = Extract<JobMessage, { type: 'answer-start' }>

/** One question of the playground from start to end. */
export async function runAnswer(
  start: AnswerStart,
  signal: AbortSignal,
  onUpdate: (update: JobUpdate) => void,
): Promise<void> {
  await boot()
  const { put } = runStore(start.isPrivate)
  await whileAlive(signal, async (alive) => {
    for await (const update of persist(updates(start, alive), put)) onUpdate(update)
  })
}

async function* updates(start: AnswerStart, signal: AbortSignal): AsyncGenerator<JobUpdate> {
  const active = activeConnection(await settings.getValue())
  const connection = {
    ...(active ?? nowhere),
    ...(start.model.trim() !== '' && { model: start.model.trim() }),
  }
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
  const run = newAnswer({ id: crypto.randomUUID(), bootId, now: Date.now(), connection }, ask)
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
