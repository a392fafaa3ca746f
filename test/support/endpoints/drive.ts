import { dialectFor } from '../../../utils/jobs/dialect-for'
import { mostListed } from '../../../utils/jobs/listed-count'
import { newAnswer } from '../../../utils/jobs/new-run'
import { hear } from '../../../utils/jobs/probe/hear'
import { score } from '../../../utils/jobs/score'
import { endpointSource, type Source } from '../../../utils/jobs/source'
import type { AnswerAsk, DecisionAsk, ScoreAsk } from '../../../utils/model/ask'
import type { Connection, DialectName } from '../../../utils/model/connection'
import type { Failure } from '../../../utils/model/failure'
import type { Token } from '../../../utils/model/token'
import { alignTokens, type Alignment } from '../../../utils/scoring/align-tokens'
import { agreesWithAnswer } from './agrees-with-answer'
import type { Trial } from './trials'

/** What came of a trial. */
export interface Outcome {
  readonly over: string
  readonly asked: Trial['asked']
  readonly dialect: DialectName
  readonly isAnswered: boolean
  /** Tokens, or questions. */
  readonly count: number
  /** Those of them with a number. */
  readonly numbered: number
  /** The texts of tokens without one. */
  readonly unnumbered: readonly string[]
  /** The most alternatives that were listed at a position. */
  readonly alternatives: number | null
  readonly bytes: 'all' | 'some' | 'none' | null
  /** How the tokens lie over the text that they describe. */
  readonly joined: Alignment['state'] | null
  /** Of a score: whether its last number is the one that the model gives when it is asked what comes next. */
  readonly agrees: boolean | null
  readonly failure: Failure | null
}

const nothing = {
  isAnswered: false,
  count: 0,
  numbered: 0,
  unnumbered: [],
  alternatives: null,
  bytes: null,
  joined: null,
  agrees: null,
}

/** What the kinds of asks differ in. */
type Facts = Pick<Outcome, 'failure'> & Partial<Outcome>

/** Asks an endpoint in the extension's own way. */
export async function drive({ over, asked, ask, connection }: Trial): Promise<Outcome> {
  const base = { ...nothing, over, asked, dialect: dialectFor(ask, connection) }
  switch (ask.type) {
    case 'answer':
      return { ...base, ...(await driveAnswer(ask, connection)) }
    case 'score':
      return { ...base, ...(await driveScore(ask, connection)) }
    case 'decision':
      return { ...base, ...(await driveDecision(ask, connection)) }
  }
}

const never = new AbortController().signal

export function sourceTo(connection: Connection): Source {
  return endpointSource({
    connection,
    key: '',
    keyOrigin: null,
    isHostAllowed: true,
    needsLogprobs: false,
    onQuirks: () => undefined,
  })
}

async function driveAnswer(ask: AnswerAsk, connection: Connection): Promise<Facts> {
  const { text, tokens, failure } = await hear(sourceTo(connection), ask, never, true)
  const joined = tokens.length === 0 ? null : alignTokens(tokens, text).state
  return { ...factsOf(tokens), isAnswered: failure === null && text !== '', joined, failure }
}

async function driveScore(ask: ScoreAsk, connection: Connection): Promise<Facts> {
  const queued = newAnswer({ id: 'run', bootId: 'boot', now: 0, connection }, ask)
  const isForced = connection.capability?.scoring === 'forced'
  let run = queued
  for await (const update of score({ run, ask, isForced, source: sourceTo(connection), signal: never })) {
    if (update.type === 'run') run = update.run
  }
  const { tokens, failure } = run
  if (failure !== null) return { failure }
  const joined = alignTokens(tokens, ask.text).state
  const agrees = await agreesWithAnswer(tokens, connection)
  return { ...factsOf(tokens), isAnswered: true, joined, agrees, failure }
}

async function driveDecision(ask: DecisionAsk, connection: Connection): Promise<Facts> {
  const { answers, failure } = await hear(sourceTo(connection), ask, never, true)
  const numbered = answers.filter(
    ({ probabilities }) =>
      probabilities.length > 0 && probabilities.every(({ probability }) => probability !== null),
  )
  const isAnswered = failure === null && answers.length > 0
  return { isAnswered, count: answers.length, numbered: numbered.length, failure }
}

function factsOf(
  tokens: readonly Token[],
): Pick<Outcome, 'count' | 'numbered' | 'unnumbered' | 'alternatives' | 'bytes'> {
  const numbered = tokens.filter(({ logprob }) => logprob !== null)
  const withBytes = numbered.filter(({ bytes }) => bytes !== null).length
  return {
    count: tokens.length,
    numbered: numbered.length,
    unnumbered: tokens.filter(({ logprob }) => logprob === null).map(({ text }) => text),
    alternatives: mostListed(tokens),
    bytes:
      numbered.length === 0
        ? null
        : withBytes === numbered.length
          ? 'all'
          : withBytes === 0
            ? 'none'
            : 'some',
  }
}
