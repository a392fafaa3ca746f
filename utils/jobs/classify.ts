import type { Usage } from '../model/answer'
import type { Failure } from '../model/failure'
import type { ClassificationRun } from '../model/run'
import type { Token } from '../model/token'
import { letterOptions, lettersAsk } from '../scoring/letters-ask'
import { lettersDecision } from '../scoring/letters-decision'
import { failure } from './failures'
import type { Source } from './source'
import { textMarker } from './text-marker'

export interface Classify {
  /** Queued, with its text and label set. */
  readonly run: ClassificationRun
  readonly source: Source
  readonly origin: string
  readonly signal: AbortSignal
  readonly now?: () => number
}

/** Asks which label a text is; yields the run each time that it changes. */
export async function* classify({
  run: queued,
  source,
  origin,
  signal,
  now = Date.now,
}: Classify): AsyncGenerator<ClassificationRun> {
  let run: ClassificationRun = { ...queued, state: 'running' }
  yield run
  const options = letterOptions(run.labelSet, run.text)
  const ask = lettersAsk(run.labelSet, run.text, options, await textMarker(run.text))
  const tokens: Token[] = []
  let model = run.model
  let usage: Usage | null = null
  let failed: Failure | null = null
  for await (const event of source(ask, signal)) {
    if (event.type === 'token-delta' && event.channel === 'content') tokens.push(...event.tokens)
    else if (event.type === 'answer-model') model = event.model
    else if (event.type === 'answer-usage') usage = event.usage
    else if (event.type === 'answer-failure') failed = event.failure
    else if (event.type === 'wait-start') yield (run = { ...run, waitingUntil: event.until })
    else if (event.type === 'wait-end') yield (run = { ...run, waitingUntil: null })
  }
  const ended = { ...run, usage, waitingUntil: null, endedAt: now() }
  failed ??= tokens.some(({ logprob }) => logprob !== null) ? null : failure('logprobs-absent')
  if (failed !== null) {
    yield { ...ended, state: failed.kind === 'stopped' ? 'interrupted' : 'failed', failure: failed }
    return
  }
  const provenance = { origin, dialect: run.dialect, model, temperature: ask.temperature }
  yield { ...ended, state: 'done', decision: lettersDecision(tokens, options, run.labelSet, provenance) }
}
