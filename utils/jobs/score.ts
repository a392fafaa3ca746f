import type { Usage } from '../model/answer'
import type { ScoreAsk } from '../model/ask'
import type { Failure } from '../model/failure'
import type { AnswerRun } from '../model/run'
import { type Token, unscoredToken } from '../model/token'
import { scorePieces } from '../scoring/score-pieces'
import type { AnswerUpdate } from './answer'
import { append } from './append'
import { failure } from './failures'
import type { Source } from './source'

export interface Score {
  /** Queued, with a score ask. */
  readonly run: AnswerRun
  readonly ask: ScoreAsk
  /** Whether the endpoint scores a text by being made to write it, a word at a time. */
  readonly isForced: boolean
  readonly source: Source
  readonly signal: AbortSignal
  readonly now?: () => number
}

/** Scores the tokens of a text; yields them as they come, and the whole run at its start and at its end. */
export async function* score({
  run: queued,
  ask,
  isForced,
  source,
  signal,
  now = Date.now,
}: Score): AsyncGenerator<AnswerUpdate> {
  let run: AnswerRun = { ...queued, state: 'running' }
  yield { type: 'run', run }
  const tokens: Token[] = []
  let failed: Failure | null = null
  for await (const step of isForced ? forced(ask, source, signal) : whole(ask, source, signal)) {
    if (step.model !== null) run = { ...run, provenance: { ...run.provenance, model: step.model } }
    failed = step.failed
    append(tokens, step.tokens)
    if (step.tokens.length > 0) yield { type: 'tokens', tokens: step.tokens }
  }
  const scored = tokens.filter(({ logprob }) => logprob !== null)
  failed ??= scored.length === 0 ? failure('scoring-refused') : null
  yield {
    type: 'run',
    run: {
      ...run,
      tokens,
      endedAt: now(),
      failure: failed,
      state: failed === null ? 'done' : failed.kind === 'stopped' ? 'interrupted' : 'failed',
      finish: failed === null ? 'stop' : null,
      provenance: {
        ...run.provenance,
        kind: scored.length === 0 ? 'none' : 'measured',
        listed:
          scored.length === 0 ? null : Math.max(...scored.map(({ alternatives }) => alternatives.length)),
      },
      // The first token of a text has nothing before it, and so no number.
      note: scored.length > 0 && scored.length < tokens.length - 1 ? 'logprobs-partial' : null,
    },
  }
}

interface Step {
  readonly tokens: readonly Token[]
  readonly model: string | null
  readonly failed: Failure | null
}

async function* whole(ask: ScoreAsk, source: Source, signal: AbortSignal): AsyncGenerator<Step> {
  const { failed, model, tokens } = await once(ask, source, signal)
  yield { tokens, model, failed }
}

/**
 * The endpoint is made to write each word after what stands before it. That the tokens are those of the text is checked
 * by counting: the next request tells how many tokens its prompt has. Where the counts differ, the word has no numbers.
 */
async function* forced(ask: ScoreAsk, source: Source, signal: AbortSignal): AsyncGenerator<Step> {
  const [first = '', ...rest] = scorePieces(ask.text)
  yield { tokens: [unscoredToken(first)], model: null, failed: null }
  let prefix = ask.prefix + first
  let before: { readonly piece: string; readonly tokens: readonly Token[]; readonly prompt: number } | null =
    null
  for (const piece of [...rest, null]) {
    const heard: Heard = await once({ ...ask, prefix, text: piece ?? ' ' }, source, signal)
    const prompt: number | null = heard.usage?.promptTokens ?? null
    if (before !== null) {
      const isWhole = prompt !== null && prompt - before.prompt === before.tokens.length
      yield {
        tokens: isWhole ? before.tokens : [unscoredToken(before.piece)],
        model: heard.model,
        failed: null,
      }
    }
    if (heard.failed !== null) return yield { tokens: [], model: null, failed: heard.failed }
    if (piece === null) return
    before = { piece, tokens: heard.tokens, prompt: prompt ?? -1 }
    prefix += piece
  }
}

interface Heard {
  tokens: Token[]
  model: string | null
  usage: Usage | null
  failed: Failure | null
}

async function once(ask: ScoreAsk, source: Source, signal: AbortSignal): Promise<Heard> {
  const heard: Heard = { tokens: [], model: null, usage: null, failed: null }
  for await (const event of source(ask, signal)) {
    if (event.type === 'score-tokens') append(heard.tokens, event.tokens)
    else if (event.type === 'answer-model') heard.model = event.model
    else if (event.type === 'answer-usage') heard.usage = event.usage
    else if (event.type === 'answer-failure') heard.failed = event.failure
  }
  return heard
}
