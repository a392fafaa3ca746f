import type { AnswerRun } from '../model/run'
import { type Token, unscoredToken } from '../model/token'
import { alignTokens } from '../scoring/align-tokens'
import { append } from './append'
import { failure } from './failures'
import type { Source } from './source'

export interface Answer {
  readonly run: AnswerRun
  readonly source: Source
  readonly signal: AbortSignal
  readonly now?: () => number
}

export type AnswerUpdate =
  | { readonly type: 'run'; readonly run: AnswerRun }
  | { readonly type: 'tokens'; readonly tokens: readonly Token[] }

/** Asks a question; yields tokens as they come, and the whole run at its start, at a wait and at its end. */
export async function* answer({
  run: queued,
  source,
  signal,
  now = Date.now,
}: Answer): AsyncGenerator<AnswerUpdate> {
  let run: AnswerRun = { ...queued, state: 'running' }
  yield { type: 'run', run }
  const content: Token[] = []
  const rest: Token[] = []
  let text = ''
  for await (const event of source(run.ask, signal)) {
    switch (event.type) {
      case 'token-delta': {
        const tokens = event.tokens.length > 0 ? event.tokens : [unscoredToken(event.text, event.channel)]
        if (event.channel === 'reasoning') break
        if (event.channel === 'content') text += event.text
        const target = event.channel === 'content' ? content : rest
        append(target, tokens)
        yield { type: 'tokens', tokens }
        break
      }
      case 'answer-model':
        run = { ...run, provenance: { ...run.provenance, model: event.model } }
        break
      case 'answer-usage':
        run = { ...run, usage: event.usage }
        break
      case 'answer-finish':
        run = { ...run, finish: event.finish }
        break
      case 'answer-failure':
        run = { ...run, failure: event.failure }
        break
      case 'wait-start':
        yield { type: 'run', run: (run = { ...run, waitingUntil: event.until }) }
        break
      case 'wait-end':
        yield { type: 'run', run: (run = { ...run, waitingUntil: null }) }
        break
      default:
    }
  }
  yield { type: 'run', run: ended(run, content, rest, text, now()) }
}

function ended(
  run: AnswerRun,
  content: readonly Token[],
  rest: readonly Token[],
  text: string,
  endedAt: number,
): AnswerRun {
  const { tokens: laid, state: alignment } = alignTokens(content, text)
  const tokens = [...laid, ...rest]
  const cause = run.failure ?? causeOfEnd(run, tokens)
  const scored = tokens.filter(({ logprob }) => logprob !== null).length
  const isElsewhere = alignment === 'elsewhere' && content.some(({ logprob }) => logprob !== null)
  return {
    ...run,
    tokens,
    endedAt,
    waitingUntil: null,
    failure: cause,
    state: cause === null ? 'done' : cause.kind === 'stopped' ? 'interrupted' : 'failed',
    finish: rest.some(({ channel }) => channel === 'refusal') ? 'refusal' : run.finish,
    provenance: {
      ...run.provenance,
      kind: scored === 0 ? 'none' : 'measured',
      listed: tokens.reduce<number | null>(
        (most, { alternatives, logprob }) =>
          logprob === null ? most : Math.max(most ?? 0, alternatives.length),
        null,
      ),
    },
    note: isElsewhere
      ? 'logprobs-elsewhere'
      : scored === 0
        ? run.ask.type === 'answer' && run.ask.prediction !== null
          ? 'logprobs-unasked'
          : 'logprobs-absent'
        : scored < tokens.length
          ? 'logprobs-partial'
          : null,
  }
}

/** A stream that ends without saying why was cut, even where the connection was closed in good order. */
function causeOfEnd({ finish }: AnswerRun, tokens: readonly Token[]) {
  if (finish === null) return failure(tokens.length === 0 ? 'answer-empty' : 'stream-cut')
  return tokens.length === 0 ? failure('answer-empty') : null
}
