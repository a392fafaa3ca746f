import type { Usage } from '../model/answer'
import type { Ask } from '../model/ask'
import type { Connection } from '../model/connection'
import type { Decision } from '../model/decision'
import type { Failure, FailureKind } from '../model/failure'
import type { LabelSet } from '../model/label-set'
import type { Readout } from '../model/provenance'
import type { ClassificationRun } from '../model/run'
import { chooseReadout, isDecisionOnly } from './choose-readout'
import { mailbox } from './mailbox'
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

/** Refusals that are about the decision endpoint and not about this text: another readout may still do. */
const aboutTheEndpoint: readonly FailureKind[] = [
  'path-unknown',
  'ask-unsupported',
  'parameter-refused',
  'model-unknown',
  'malformed',
]

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
  for (const readout of readoutsFor(connection, labelSet)) {
    run = { ...run, state: 'running', plan: readoutPlan(readout, labelSet, text) }
    yield run
    const changes = mailbox<Partial<ClassificationRun>>()
    const stop = new AbortController()
    const either = AbortSignal.any([signal, stop.signal])
    const usages: (Usage | null)[] = []
    const waits = new Map<Ask, number>()
    let cause: Failure | null = null
    const ask = async (one: Ask) => {
      const heard = await listen(one, source, run.model, either, (until) => {
        if (until === null) waits.delete(one)
        else waits.set(one, until)
        changes.post({ waitingUntil: waits.size === 0 ? null : Math.max(...waits.values()) })
      })
      usages.push(heard.usage)
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
    const isLast = isDecisionOnly(connection) || (readout !== 'decisions' && readout !== 'system-one')
    run = { ...run, requests: run.requests + usages.length }
    if (isFailure(decided) && !isLast && aboutTheEndpoint.includes(decided.kind)) continue
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

/** The chosen readout, and what is tried where a decision endpoint refuses. */
function readoutsFor(connection: Connection, labelSet: LabelSet): readonly Readout[] {
  const best = chooseReadout(connection, labelSet)
  if (isDecisionOnly(connection) || (best !== 'decisions' && best !== 'system-one')) return [best]
  return [best, chooseReadout({ ...connection, useDecisions: false }, { ...labelSet, readout: 'auto' })]
}
