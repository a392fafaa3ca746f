import type { Usage } from '../../model/answer'
import type { Ask } from '../../model/ask'
import type { CheckPlan, Claim } from '../../model/check'
import type { Connection } from '../../model/connection'
import type { Decision } from '../../model/decision'
import type { Failure } from '../../model/failure'
import type { LabelSet } from '../../model/label-set'
import type { CheckRun } from '../../model/run'
import { checkLabelSet } from '../../scoring/check/check-label-set'
import { failureOfAbort } from '../failures'
import { lastWait } from '../last-wait'
import { mailbox } from '../mailbox'
import { isForAnotherReadout, readoutLadder } from '../readout-ladder'
import { listen } from '../readouts/listen'
import { remember, type Remembered } from '../readouts/remembered'
import type { Source } from '../source'
import { textMarker } from '../text-marker'
import { totalUsage } from '../total-usage'
import { workThrough } from '../work-through'
import { asksAtOnce, checkPlan, claimsPerRequest } from './check-plan'
import { claimFailures, isFailure } from './claim-failures'
import type { ClaimAnswer } from './claim-readout'
import { claimReadouts } from './claim-readouts'

export interface Check {
  /** Queued, or done with sentences that were left for later. */
  readonly run: CheckRun
  readonly connection: Connection
  readonly source: Source
  readonly signal: AbortSignal
  /** Whether answers are drawn, where the endpoint gives no probabilities. */
  readonly sample?: boolean
  /** What corrections make of a decision; nothing unless told otherwise. */
  readonly learned?: (decision: Decision, labelSet: LabelSet) => Promise<Decision>
  /** What requests that are the same for every text were answered with. */
  readonly remembered?: Remembered
  readonly now?: () => number
}

/**
 * Asks how likely each sentence of a text is true, by the best readout there is; yields the run each time that it changes.
 * The first request goes alone: what it fails of the others would fail of too, and servers that keep what stands before
 * have read the text by then.
 */
export async function* check({
  run: queued,
  connection,
  source,
  signal,
  sample = false,
  learned = (decision) => Promise.resolve(decision),
  remembered = new Map(),
  now = Date.now,
}: Check): AsyncGenerator<CheckRun> {
  const { question, text } = queued
  const context = { text, question, marker: await textMarker(`${question}\n${text}`) }
  const labelSet: LabelSet = { ...checkLabelSet, readout: sample ? 'sampled' : 'auto' }
  const ladder = readoutLadder(connection, labelSet) as readonly CheckPlan['readout'][]
  let run: CheckRun = { ...queued, state: 'running', endedAt: null, failure: null }
  let cause: Failure | null = null
  const usages: (Usage | null)[] = run.requests === 0 ? [] : [run.usage]
  for (const readout of ladder) {
    const waiting = run.claims.flatMap((claim, place) =>
      claim.decision === null && claim.failure === null ? [place] : [],
    )
    const wordsOf = (places: readonly number[]) =>
      places.flatMap((place) => {
        const claim = run.claims[place]
        return claim === undefined ? [] : [text.slice(claim.start, claim.end)]
      })
    const plan = checkPlan(readout, wordsOf(waiting), context, connection, run.claims.length - waiting.length)
    run = { ...run, plan }
    yield run
    const changes = mailbox<(before: CheckRun) => CheckRun>()
    const stop = new AbortController()
    const either = AbortSignal.any([signal, stop.signal])
    // No more is begun, and what is under way comes to its end.
    const enough = new AbortController()
    const judge = claimFailures()
    const waits = new Map<Ask, number>()
    cause = null
    const ask = async (one: Ask) => {
      const heard = await listen(one, source, connection.model, either, (until) => {
        if (until === null) waits.delete(one)
        else waits.set(one, until)
        changes.post((before) => ({ ...before, waitingUntil: lastWait(waits) }))
      })
      if (heard.requests > 0) usages.push(heard.usage)
      changes.post((before) => ({ ...before, requests: before.requests + heard.requests }))
      return heard
    }
    const inquiry = {
      connection,
      context,
      listen: ask,
      recall: (one: Ask) => remember(remembered, connection, one, ask),
    }
    const askAbout = async (places: readonly number[]) => {
      const outcomes = await claimReadouts[readout](wordsOf(places), inquiry)
      const end = judge(outcomes)
      if (end !== null) cause ??= end.cause
      if (end?.isAtOnce) return stop.abort()
      if (end !== null) enough.abort()
      const decided = await Promise.all(
        outcomes.map(async (each) =>
          isFailure(each) ? each : { ...each, decision: await learned(each.decision, checkLabelSet) },
        ),
      )
      changes.post((before) => withOutcomes(before, places, decided))
    }
    const all = chunks(waiting.slice(0, plan.claims), claimsPerRequest(readout, connection))
    const work = (items: readonly (readonly number[])[]) =>
      workThrough({
        items,
        atOnce: asksAtOnce(plan),
        waits,
        signal: AbortSignal.any([either, enough.signal]),
        task: askAbout,
      })
    const asked = work(all.slice(0, 1))
      .then(async (isBegun) => isBegun && work(all.slice(1)))
      .finally(changes.close)
    try {
      for await (const change of changes) yield (run = change(run))
      if (!(await asked)) cause ??= failureOfAbort(signal)
    } finally {
      stop.abort()
    }
    if (cause === null || readout === ladder.at(-1) || !isForAnotherReadout(cause)) break
  }
  yield ended({ ...run, usage: totalUsage(usages), waitingUntil: null, endedAt: now() }, cause, signal)
}

function ended(run: CheckRun, cause: Failure | null, signal: AbortSignal): CheckRun {
  if (cause === null) return { ...run, state: 'done' }
  const isStopped = signal.aborted || cause.kind === 'stopped'
  return { ...run, state: isStopped ? 'interrupted' : 'failed', failure: cause }
}

function withOutcomes(
  run: CheckRun,
  places: readonly number[],
  outcomes: readonly (ClaimAnswer | Failure)[],
): CheckRun {
  const claims = [...run.claims]
  for (const [index, place] of places.entries()) {
    const outcome = outcomes[index]
    const before = claims[place]
    if (outcome === undefined || before === undefined) continue
    claims[place] = isFailure(outcome)
      ? ({ ...before, failure: outcome } satisfies Claim)
      : ({ ...before, ...outcome } satisfies Claim)
  }
  return { ...run, claims }
}

function chunks<T>(values: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  )
}
