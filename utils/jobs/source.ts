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
import { failure, failureOfAbort } from './failures'
import { pause } from './pause'

export type SourceEvent =
  | AnswerEvent
  /** A request has left; there may be several for one ask, after a refusal or a wait. */
  | { readonly type: 'request-sent' }
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
const mostWaits = 4

/** The ladder of refusals has fewer rungs than this; a server that leads in circles is left. */
const mostSteps = 12

/** A dialect over transport, with the ladder of refusals and the waits that a server asks for. */
export function endpointSource(options: SourceOptions): Source {
  // What one ask is refused, no later one is sent with.
  let { connection } = options
  return async function* ask(ask, signal) {
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
      const asked = connection
      const isUseless = ask.type === 'answer' && options.needsLogprobs && !asked.quirks.logprobs
      if (isUseless) return yield fail(failure('logprobs-refused'))
      const request = dialect.request(ask, asked)
      if (request === null) return yield fail(failure('ask-unsupported'))
      const endpoint = endpointOf(asked, options, request.at)
      const sent: SourceEvent[] = []
      try {
        const { path, body } = request
        const onSent = () => void sent.push({ type: 'request-sent' })
        const fetch = options.fetch && { fetch: options.fetch }
        for await (const part of carry({ endpoint, path, body, signal, onSent, ...fetch })) {
          yield* sent.splice(0)
          yield* eventsOf(part, dialect, ask, key)
        }
        return yield* sent.splice(0)
      } catch (error) {
        yield* sent.splice(0)
        const problem = problemOf(error)
        if (problem.kind === 'aborted') return yield fail(failureOfAbort(signal))
        const quirks = problem.kind === 'http' ? dialect.adapt(problem, ask, asked.quirks) : null
        if (quirks !== null && steps < mostSteps) {
          steps += 1
          // Another ask may have learned of it meanwhile.
          if (connection === asked) {
            connection = { ...asked, quirks }
            options.onQuirks(quirks)
          }
          continue
        }
        const described = describeProblem(problem, target)
        // What was too short is doubled: all that waits comes again at once.
        const least = problem.retryAfter ?? 1
        const seconds = Math.min(longestWait, least * 2 ** waits)
        if (!isWorthWaiting(problem, described) || waits >= mostWaits || least > longestWait) {
          return yield fail(withWait(described, problem.retryAfter))
        }
        waits += 1
        yield { type: 'wait-start', until: now() + seconds * 1000 }
        if (!(await pause(seconds, signal))) return yield fail(failureOfAbort(signal))
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
