import type { Dialect } from '../dialects/dialect'
import { dialects } from '../dialects/registry'
import type { AnswerEvent } from '../model/answer'
import type { Ask } from '../model/ask'
import { type Connection, isBuiltIn, type Quirks } from '../model/connection'
import type { Failure } from '../model/failure'
import { originOf } from '../transport/endpoint'
import { exchange, type Exchange, type Part } from '../transport/exchange'
import { Problem } from '../transport/problem'
import { problemOf } from '../transport/problem-of'
import { redact } from '../transport/redact'
import { serverWords } from '../transport/server-words'
import { describeProblem } from './describe-problem'
import { dialectFor } from './dialect-for'
import { endpointOf } from './endpoint-of'
import { failure } from './failures'
import { pause } from './pause'

export type SourceEvent =
  | AnswerEvent
  /** The request waits until then, in milliseconds since the epoch, because the server asked for it. */
  | { readonly type: 'wait-start'; readonly until: number }
  | { readonly type: 'wait-end' }
  /** The last event, where the answer did not come to its end. */
  | { readonly type: 'answer-failure'; readonly failure: Failure }

/** Where tokens come from, whatever is behind it. It never throws; a failure is its last event. */
export type Source = (ask: Ask, signal: AbortSignal) => AsyncIterable<SourceEvent>

export interface SourceOptions {
  readonly connection: Connection
  readonly key: string
  readonly keyOrigin: string | null
  readonly isHostAllowed: boolean
  /** Whether an answer without log-probabilities is of no use. */
  readonly needsLogprobs: boolean
  readonly onQuirks: (quirks: Quirks) => void
  /** What carries a request and its answer; over the network unless told otherwise. */
  readonly carry?: Carry
  readonly fetch?: Exchange['fetch']
  readonly now?: () => number
}

/** Carries one request and yields the parts of its answer. It throws a `Problem`, and nothing else. */
export type Carry = (request: Exchange) => AsyncIterable<Part>

/** Waits for a rate limit longer than this are the person's to take. Seconds. */
const longestWait = 60
const mostWaits = 3

/** The ladder of refusals has fewer rungs than this; a server that leads in circles is left. */
const mostSteps = 12

/** A dialect over transport, with the ladder of refusals and the waits that a server asks for. */
export function endpointSource(options: SourceOptions): Source {
  return async function* ask(ask, signal) {
    let { connection } = options
    const { key, carry = exchange, now = Date.now } = options
    const origin = isBuiltIn(connection)
      ? 'The built-in model'
      : (originOf(connection.baseUrl) ?? connection.baseUrl)
    const dialect = dialects[dialectFor(ask, connection)]
    const target = {
      origin,
      model: connection.model,
      hasKey: key !== '',
      isHostAllowed: options.isHostAllowed,
    }
    const fail = (cause: Failure): SourceEvent => ({
      type: 'answer-failure',
      failure: { ...cause, detail: redact(cause.detail, [key]) },
    })
    let steps = 0
    for (let waits = 0; ;) {
      const isUseless = ask.type === 'answer' && options.needsLogprobs && !connection.quirks.logprobs
      if (isUseless) return yield fail(failure('logprobs-refused'))
      const request = dialect.request(ask, connection)
      if (request === null) return yield fail(failure('ask-unsupported'))
      const endpoint = endpointOf(connection, options, request.at)
      try {
        const { path, body } = request
        const parts = carry({ endpoint, path, body, signal, ...(options.fetch && { fetch: options.fetch }) })
        for await (const part of parts) yield* eventsOf(part, dialect, ask, key)
        return
      } catch (error) {
        const problem = problemOf(error)
        const quirks = problem.kind === 'http' ? dialect.adapt(problem, ask, connection.quirks) : null
        if (quirks !== null && steps < mostSteps) {
          steps += 1
          connection = { ...connection, quirks }
          options.onQuirks(quirks)
          continue
        }
        const described = describeProblem(problem, target)
        const seconds = problem.retryAfter ?? 2 ** waits
        if (!isWorthWaiting(problem, described) || waits >= mostWaits || seconds > longestWait) {
          return yield fail(withWait(described, problem.retryAfter))
        }
        waits += 1
        yield { type: 'wait-start', until: now() + seconds * 1000 }
        if (!(await pause(seconds, signal))) return yield fail(failure('stopped'))
        yield { type: 'wait-end' }
      }
    }
  }
}

function* eventsOf(
  { streamed, data }: Part,
  dialect: Dialect,
  ask: Ask,
  key: string,
): Generator<AnswerEvent> {
  for (const event of streamed ? dialect.chunk(data, ask) : dialect.response(data, ask)) {
    if (event.type === 'answer-error') throw new Problem('http', serverWords(event.body))
    if (event.type === 'answer-malformed') throw new Problem('malformed', event.detail)
    // A server that echoes what it was sent could name its model after the key.
    yield event.type === 'answer-model' ? { ...event, model: redact(event.model, [key]) } : event
  }
}

function isWorthWaiting(problem: Problem, { kind }: Failure): boolean {
  return kind === 'rate-limited' || (kind === 'overloaded' && problem.retryAfter !== null)
}

function withWait(described: Failure, retryAfter: number | null): Failure {
  if (described.kind !== 'rate-limited' || retryAfter === null) return described
  return { ...described, next: `It asks to wait ${Math.ceil(retryAfter)} seconds. Try again then.` }
}
