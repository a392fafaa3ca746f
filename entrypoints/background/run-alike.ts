import { classify } from '../../utils/jobs/classify'
import { failure } from '../../utils/jobs/failures'
import { lastWait } from '../../utils/jobs/last-wait'
import { newClassification } from '../../utils/jobs/new-run'
import { workThrough } from '../../utils/jobs/work-through'
import type { Connection } from '../../utils/model/connection'
import type { Failure, FailureKind } from '../../utils/model/failure'
import type { LabelSet } from '../../utils/model/label-set'
import type { ClassificationRun } from '../../utils/model/run'
import { activeConnection, labelSetById, type Settings, settings } from '../../utils/storage/settings'
import { bootId } from './boot'
import { connect } from './connect'
import { whileAlive } from './keep-alive'
import { learned } from './learned'
import { remembered } from './remembered'
import { isSameEndpoint } from './same-endpoint'

export interface AlikeText {
  readonly place: number
  readonly text: string
}

export interface AlikeStart {
  readonly labelSetId: string
  readonly texts: readonly AlikeText[]
  readonly signal: AbortSignal
  readonly onRun: (place: number, run: ClassificationRun) => void
  /** Told when the last wait for the rate limit ends, in milliseconds since the epoch; `null` where none is left. */
  readonly onWait: (until: number | null) => void
}

/** Texts that are asked about at once. */
const atOnce = 4

/** So many texts that fail one after the other are no matter of the texts. */
const mostFailures = 8

/** What may fail for one text and do for the next. Anything else would fail for all of them. */
const aboutOneText: readonly FailureKind[] = [
  'context-too-long',
  'content-filtered',
  'question-refused',
  'parameter-refused',
  'answer-error',
  'answer-empty',
  'malformed',
  'not-json',
  'stream-cut',
  'stalled',
  'server-error',
  'overloaded',
  'unexpected',
]

/**
 * Classifies many texts, a few at once, each as a text alone is classified. No text is begun while another one waits for a
 * rate limit. Nothing that follows a verdict is done: it was not in what it was said to cost.
 *
 * None of it is stored as runs. They would push out all others, of which as many are kept; and one row of all would be
 * written anew with each answer, for no page to show. What is worth keeping is copied, or said to be right.
 *
 * @returns what ended it before the last text; `null` where nothing or the signal did
 */
export async function runAlike({
  labelSetId,
  onRun,
  onWait,
  signal,
  texts,
}: AlikeStart): Promise<Failure | null> {
  const value = await settings.getValue()
  const connection = activeConnection(value)
  const labelSet = labelSetById(value, labelSetId)
  if (labelSet === null) return failure('label-set-missing')
  if (connection === null) return failure('no-connection')
  const stop = new AbortController()
  const either = AbortSignal.any([signal, stop.signal])
  const waits = new Map<number, number>()
  let failures = 0
  let cause: Failure | null = null

  const hear = (place: number, run: ClassificationRun) => {
    if (run.waitingUntil !== (waits.get(place) ?? null)) {
      if (run.waitingUntil === null) waits.delete(place)
      else waits.set(place, run.waitingUntil)
      onWait(lastWait(waits))
    }
    if (run.state !== 'failed' || run.failure === null) {
      if (run.state === 'done') failures = 0
      return onRun(place, run)
    }
    failures += 1
    const isOfThisText = aboutOneText.includes(run.failure.kind)
    // Of what would fail for all of them, no single text is marked.
    onRun(place, isOfThisText ? run : { ...run, state: 'interrupted' })
    if (isOfThisText && failures < mostFailures) return
    cause ??= run.failure
    stop.abort()
  }
  await workThrough({
    items: texts,
    atOnce,
    waits,
    signal: either,
    task: ({ place, text }) =>
      whileAlive(either, async (alive) => {
        for await (const run of runsOf(text, labelSet, connection, alive)) hear(place, run)
      }),
  })
  return cause
}

async function* runsOf(
  text: string,
  labelSet: LabelSet,
  asked: Connection,
  signal: AbortSignal,
): AsyncGenerator<ClassificationRun> {
  const connection = asLearned(asked, await settings.getValue())
  const base = { id: crypto.randomUUID(), bootId, now: Date.now(), connection }
  const run = newClassification(base, labelSet, text, text.length)
  yield run
  const source = await connect(connection, labelSet.readout !== 'sampled')
  if ('kind' in source) yield { ...run, state: 'failed', endedAt: Date.now(), failure: source }
  else yield* classify({ run, connection, source, signal, learned, remembered })
}

/** A connection with what the texts before have shown of it, so that no text is refused as those were. */
function asLearned(asked: Connection, { connections }: Settings): Connection {
  return connections.find((each) => isSameEndpoint(each, asked)) ?? asked
}
