import type { Usage } from '../model/answer'
import type { Ask } from '../model/ask'
import type { Connection } from '../model/connection'
import type { Decision } from '../model/decision'
import type { Failure } from '../model/failure'
import type { LabelSet } from '../model/label-set'
import type { ClassificationRun } from '../model/run'
import { lastWait } from './last-wait'
import { mailbox } from './mailbox'
import { isForAnotherReadout, readoutLadder } from './readout-ladder'
import { readoutPlan } from './readout-plan'
import { listen } from './readouts/listen'
import { isFailure } from './readouts/readout'
import { readoutOf } from './readouts/readouts'
import { remember, type Remembered } from './readouts/remembered'
import type { Source } from './source'
import { textMarker } from './text-marker'
import { totalUsage } from './total-usage'

export interface Classify {
  /** Queued, with its text and label set. */
  readonly run: ClassificationRun
  readonly connection: Connection
  readonly source: Source
  readonly signal: AbortSignal
  /** What corrections make of a decision; nothing unless told otherwise. */
  readonly learned?: (decision: Decision, labelSet: LabelSet) => Promise<Decision>
  /** What requests that are the same for every text were answered with. */
  readonly remembered?: Remembered
  readonly now?: () => number
}

/** Asks which label a text is, by the best readout there is; yields the run each time that it changes. */
export async function* classify({
  run: queued,
  connection,
  source,
  signal,
  learned = (decision) => Promise.resolve(decision),
  remembered = new Map(),
  now = Date.now,
}: Classify): AsyncGenerator<ClassificationRun> {
  const { labelSet, text } = queued
  let run = queued
  const ladder = readoutLadder(connection, labelSet)
  for (const readout of ladder) {
    run = { ...run, state: 'running', plan: readoutPlan(readout, labelSet, text) }
    yield run
    const changes = mailbox<Partial<ClassificationRun>>()
    const stop = new AbortController()
    const either = AbortSignal.any([signal, stop.signal])
    const usages: (Usage | null)[] = []
    let requests = 0
    const waits = new Map<Ask, number>()
    let cause: Failure | null = null
    const ask = async (one: Ask) => {
      const heard = await listen(one, source, run.model, either, (until) => {
        if (until === null) waits.delete(one)
        else waits.set(one, until)
        changes.post({ waitingUntil: lastWait(waits) })
      })
      requests += heard.requests
      if (heard.requests > 0) usages.push(heard.usage)
      // What one request failed of makes the others of no use; stopped, they fail too.
      cause ??= heard.failed
      if (heard.failed !== null) stop.abort()
      return heard
    }
    const recall = (one: Ask) => remember(remembered, connection, one, ask)
    const marker = await textMarker(text)
    const outcome = readoutOf(
      readout,
      labelSet.type,
    )({ labelSet, text, marker, connection, listen: ask, recall }).finally(changes.close)
    for await (const change of changes) yield (run = { ...run, ...change })
    const found = await outcome
    const decided = isFailure(found) ? (cause ?? found) : found
    const isLast = readout === ladder.at(-1)
    run = { ...run, requests: run.requests + requests }
    if (isFailure(decided) && !isLast && isForAnotherReadout(decided)) continue
    yield ended(
      { ...run, usage: totalUsage(usages), waitingUntil: null, endedAt: now() },
      isFailure(decided) ? decided : await learned(decided, labelSet),
    )
    return
  }
}

function ended(run: ClassificationRun, outcome: Decision | Failure): ClassificationRun {
  if (!isFailure(outcome)) return { ...run, state: 'done', decision: outcome }
  return { ...run, state: outcome.kind === 'stopped' ? 'interrupted' : 'failed', failure: outcome }
}
