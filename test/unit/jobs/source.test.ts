import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { SourceEvent } from '../../../utils/jobs/source'
import type { DecisionAsk } from '../../../utils/model/ask'
import { type DecisionShape, unknownCapability } from '../../../utils/model/capability'
import type { FailureKind } from '../../../utils/model/failure'
import type { Fetch } from '../../../utils/transport/send'
import { startScriptedServer, type ScriptedServer } from '../../support/servers/scripted-server.ts'
import { pieceOf } from '../transport/keys'
import { all, ask, connectionTo, sourceTo, textOf } from './examples'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

const never = new AbortController().signal
/** What came of an ask, apart from that it was sent. */
const told = async (events: AsyncIterable<SourceEvent>) =>
  (await all(events)).filter(({ type }) => type !== 'request-sent')
const ofJson = { 'content-type': 'application/json' }
const sent = (model: string) =>
  server.requests.filter(({ body }) => body.includes(`"model":"${model}"`)).length

describe('the ladder of refusals', () => {
  const without = { logprobs: false }
  test.each<{
    model: string
    needsLogprobs: boolean
    requests: number
    learned: object[]
    failure: FailureKind | null
  }>([
    { model: 'ok', needsLogprobs: true, requests: 1, learned: [], failure: null },
    { model: 'top-5', needsLogprobs: true, requests: 2, learned: [{ alternatives: 5 }], failure: null },
    { model: 'needs-16', needsLogprobs: true, requests: 2, learned: [{ minimumTokens: 16 }], failure: null },
    {
      model: 'logprobs-400',
      needsLogprobs: false,
      requests: 3,
      learned: [{ reasoningOff: true }, { ...without, reasoningOff: false }],
      failure: null,
    },
    {
      model: 'logprobs-400',
      needsLogprobs: true,
      requests: 2,
      learned: [{ reasoningOff: true }, { ...without, reasoningOff: false }],
      failure: 'logprobs-refused',
    },
    { model: 'logprobs-403', needsLogprobs: false, requests: 2, learned: [without], failure: null },
    {
      model: 'logprobs-403',
      needsLogprobs: true,
      requests: 1,
      learned: [without],
      failure: 'logprobs-refused',
    },
    { model: 'unknown-model', needsLogprobs: false, requests: 1, learned: [], failure: 'model-unknown' },
    { model: 'quota', needsLogprobs: false, requests: 1, learned: [], failure: 'quota' },
    { model: 'context', needsLogprobs: false, requests: 1, learned: [], failure: 'context-too-long' },
    { model: 'server-error', needsLogprobs: false, requests: 1, learned: [], failure: 'server-error' },
    { model: 'overloaded', needsLogprobs: false, requests: 1, learned: [], failure: 'overloaded' },
  ])('$model, needs log-probabilities $needsLogprobs: $requests requests', async (row) => {
    const before = sent(row.model)
    const { source, learned } = sourceTo(connectionTo(server.baseUrl, row.model), row)
    const events = await all(source(ask, never))
    expect(sent(row.model) - before).toBe(row.requests)
    expect(events.filter(({ type }) => type === 'request-sent')).toHaveLength(row.requests)
    expect(learned).toMatchObject(row.learned)
    const last = events.at(-1)
    expect(last?.type === 'answer-failure' ? last.failure.kind : null).toBe(row.failure)
    if (row.failure === null) expect(textOf(events)).toMatch(/^The Eiffel Tower/)
  })

  test('what one ask has learned the next one knows', async () => {
    const before = sent('top-5')
    const { source, learned } = sourceTo(connectionTo(server.baseUrl, 'top-5'))
    const answers = async (asks: number) => {
      const all = await Promise.all(Array.from({ length: asks }, () => told(source(ask, never))))
      return all.filter((events) => textOf(events) !== '').length
    }
    expect(await answers(3)).toBe(3)
    expect([sent('top-5') - before, learned.length]).toEqual([6, 1])
    expect(await answers(5)).toBe(5)
    expect([sent('top-5') - before, learned.length]).toEqual([11, 1])
  })

  test('what is known to be refused is not asked for', async () => {
    const known = connectionTo(server.baseUrl, 'logprobs-400')
    const { source } = sourceTo(
      { ...known, quirks: { ...known.quirks, logprobs: false } },
      { needsLogprobs: true },
    )
    const before = server.requests.length
    expect(await told(source(ask, never))).toMatchObject([
      { type: 'answer-failure', failure: { kind: 'logprobs-refused' } },
    ])
    expect(server.requests.length).toBe(before)
  })

  test('comes to an end whatever a server refuses', async () => {
    const word = fc.constantFrom(
      'logprobs',
      'top_logprobs',
      'max_tokens',
      'max_completion_tokens',
      'temperature',
      'stream_options',
      'reasoning',
      'could not finish the message',
      'reasoning_effort',
    )
    const refusals = fc.array(
      fc.record({
        status: fc.constantFrom(400, 403, 404, 422),
        message: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      }),
      { minLength: 1, maxLength: 6 },
    )
    await fc.assert(
      fc.asyncProperty(refusals, fc.boolean(), async (said, needsLogprobs) => {
        let count = 0
        const fetch: Fetch = async () => {
          const { status, message } = said[count % said.length] ?? { status: 400, message: '' }
          count += 1
          if (count > 30) throw new TypeError('endless')
          return new Response(JSON.stringify({ error: { message } }), { status })
        }
        const { source } = sourceTo(connectionTo('https://api.example/v1', 'm'), { fetch, needsLogprobs })
        expect((await told(source(ask, never))).map(({ type }) => type)).toEqual(['answer-failure'])
        expect(count).toBeLessThanOrEqual(12)
      }),
    )
  })

  test('comes to an end where reasoning may be neither on nor off', async () => {
    let count = 0
    const fetch: Fetch = async (_, init) => {
      count += 1
      if (count > 30) throw new TypeError('endless')
      const isOff = String(init?.body).includes('reasoning_effort')
      const message = isOff
        ? "Unsupported value: 'reasoning_effort' does not support 'none' with this model."
        : 'logprobs are not supported with reasoning models.'
      return new Response(JSON.stringify({ error: { message } }), { status: 400 })
    }
    const { source } = sourceTo(connectionTo('https://api.example/v1', 'm'), { fetch })
    await told(source(ask, never))
    expect(count).toBeLessThanOrEqual(12)
  })
})

describe('questions', () => {
  const question: DecisionAsk = {
    type: 'decision',
    text: 'I was charged twice',
    questions: [
      {
        type: 'choice',
        id: 'team',
        instructions: 'Which team?',
        options: ['Billing', 'Other'].map((value) => ({ value, description: '' })),
      },
    ],
  }
  const answers = { team: { type: 'choice', probabilities: { Billing: 0.9, Other: 0.1 }, label_mass: 0.8 } }
  const connection = { ...connectionTo('https://api.example/v1', 'm'), dialect: 'decisions' } as const

  /** Takes one shape of questions, and says of the others what it misses. */
  const speaking = (shape: 'state' | 'question' | 'none'): { fetch: Fetch; urls: string[] } => {
    const urls: string[] = []
    const fetch: Fetch = async (url, init) => {
      urls.push(String(url))
      return String(init?.body).includes(`"${shape}":`)
        ? new Response(JSON.stringify({ model: 'm', answers }), { headers: ofJson })
        : new Response('{"detail":[{"loc":["body","questions"],"msg":"Field required"}]}', {
            status: 422,
            headers: ofJson,
          })
    }
    return { fetch, urls }
  }

  test.each<{ shape: 'state' | 'question'; learned: DecisionShape[] }>([
    { shape: 'state', learned: ['system-one'] },
    { shape: 'question', learned: ['system-one', 'sglang'] },
  ])('are put in the shape that the server takes, which is learned: $learned', async ({ shape, learned }) => {
    const { fetch, urls } = speaking(shape)
    const tried = sourceTo(connection, { fetch, needsLogprobs: true })
    expect(await told(tried.source(question, never))).toMatchObject([
      { type: 'answer-model', model: 'm' },
      { type: 'decision-answer', answer: { id: 'team', labelMass: 0.8 } },
    ])
    expect(tried.learned.map(({ decisionShape }) => decisionShape)).toEqual(learned)
    expect(new Set(urls)).toEqual(new Set(['https://api.example/v1/decisions']))
  })

  test('that fit in no shape are refused in the end', async () => {
    const { fetch, urls } = speaking('none')
    const { source } = sourceTo(connection, { fetch })
    expect(await told(source(question, never))).toMatchObject([{ failure: { kind: 'parameter-refused' } }])
    expect(urls).toHaveLength(3)
  })

  test('over System One go below the root', async () => {
    const { fetch, urls } = speaking('state')
    const { source } = sourceTo({ ...connection, dialect: 'system-one' }, { fetch })
    expect(await told(source(question, never))).toHaveLength(2)
    expect(urls).toEqual(['https://api.example/v1/systemone'])
  })
})

test('what the wire format cannot ask is not sent', async () => {
  const connection = connectionTo('https://api.example/v1', 'm')
  const capability = { ...unknownCapability('m', 0), scoring: 'no' } as const
  const fetch: Fetch = () => Promise.reject(new Error('sent'))
  const { source } = sourceTo({ ...connection, capability }, { fetch })
  expect(await told(source({ type: 'score', prefix: '', text: 'x', alternatives: 5 }, never))).toMatchObject([
    { type: 'answer-failure', failure: { kind: 'ask-unsupported' } },
  ])
})

const good = JSON.stringify({ choices: [{ message: { content: 'A' }, finish_reason: 'stop' }] })
/** Refuses so often, then answers. */
function limited(
  times: number,
  headers: Record<string, string>,
  status = 429,
): { fetch: Fetch; count: () => number } {
  let count = 0
  return {
    count: () => count,
    fetch: async () => {
      count += 1
      return count > times
        ? new Response(good, { headers: ofJson })
        : new Response('{"error":{"message":"Slow down."}}', { status, headers: { ...ofJson, ...headers } })
    },
  }
}

describe('waits that a server asks for', () => {
  const to = (fetch: Fetch) =>
    sourceTo(connectionTo('https://api.example/v1', 'm'), { fetch, now: () => 5000 })

  test.each([
    { name: 'a rate limit', status: 429, headers: { 'retry-after-ms': '3' } },
    { name: 'an overloaded server that says how long', status: 503, headers: { 'retry-after-ms': '3' } },
  ])('$name is waited for, then answered', async ({ status, headers }) => {
    const { fetch, count } = limited(2, headers, status)
    const events = await told(to(fetch).source(ask, never))
    expect(events.map(({ type }) => type)).toEqual([
      'wait-start',
      'wait-end',
      'wait-start',
      'wait-end',
      'token-delta',
      'answer-finish',
    ])
    expect(events[0]).toEqual({ type: 'wait-start', until: 5003 })
    expect(count()).toBe(3)
  })

  test('four times and no more, each as long again as the one before', async () => {
    const { fetch, count } = limited(9, { 'retry-after-ms': '1' })
    const events = await told(to(fetch).source(ask, never))
    const until = events.flatMap((event) => (event.type === 'wait-start' ? [event.until] : []))
    expect(until).toEqual([5001, 5002, 5004, 5008])
    expect(events.at(-1)).toMatchObject({ type: 'answer-failure', failure: { kind: 'rate-limited' } })
    expect(count()).toBe(5)
  })

  test('a long one is the person’s to take', async () => {
    const { source } = sourceTo(connectionTo(server.baseUrl, 'rate-limit-long'))
    expect(await told(source(ask, never))).toMatchObject([
      {
        type: 'answer-failure',
        failure: {
          kind: 'rate-limited',
          next: 'It asks to wait 120 seconds. Try again then.',
          action: 'retry',
        },
      },
    ])
  })

  test('stopping ends a wait', async () => {
    const controller = new AbortController()
    const { fetch, count } = limited(1, { 'retry-after': '50' })
    const types: string[] = []
    for await (const event of to(fetch).source(ask, controller.signal)) {
      types.push(event.type === 'answer-failure' ? event.failure.kind : event.type)
      if (event.type === 'wait-start') controller.abort()
    }
    expect(types).toEqual(['request-sent', 'wait-start', 'stopped'])
    expect(count()).toBe(1)
  })
})

describe('failures', () => {
  test.each<{ model: string; stream: boolean; kind: FailureKind }>([
    { model: 'html', stream: false, kind: 'not-json' },
    { model: 'empty-body', stream: false, kind: 'not-json' },
    { model: 'truncated-json', stream: false, kind: 'not-json' },
    { model: 'error-in-200', stream: false, kind: 'answer-error' },
    { model: 'error-mid-stream', stream: true, kind: 'answer-error' },
    { model: 'malformed', stream: true, kind: 'malformed' },
    { model: 'redirect', stream: false, kind: 'unreachable' },
    { model: 'missing-key', stream: false, kind: 'key-missing' },
  ])('$model: $kind', async ({ model, stream, kind }) => {
    const { source } = sourceTo(connectionTo(server.baseUrl, model))
    const events = await told(source({ ...ask, stream }, never))
    expect(events.at(-1)).toMatchObject({ type: 'answer-failure', failure: { kind } })
    expect(events.filter(({ type }) => type === 'answer-failure')).toHaveLength(1)
  })

  test('a refused key is not in the failure, though the server repeats parts of it', async () => {
    const key = 'sk-wrong-0123456789-abcdefghij'
    const { source } = sourceTo(connectionTo(server.baseUrl, 'ok'), { key })
    const events = await told(source(ask, never))
    expect(events).toMatchObject([{ type: 'answer-failure', failure: { kind: 'key-refused' } }])
    expect(pieceOf(key, JSON.stringify(events))).toBeNull()
    expect(JSON.stringify(events)).toContain('Incorrect API key provided: •••')
  })

  test.each([
    { name: 'a key of another address', keyOrigin: 'https://old.example', kind: 'foreign-origin' },
    { name: 'a key of no address', keyOrigin: null, kind: 'foreign-origin' },
  ])('$name is not sent', async ({ keyOrigin, kind }) => {
    const before = server.requests.length
    const { source } = sourceTo(connectionTo(server.baseUrl, 'ok'), { key: 'k', keyOrigin })
    expect(await told(source(ask, never))).toMatchObject([{ failure: { kind } }])
    expect(server.requests.length).toBe(before)
  })

  test('silence', async () => {
    const connection = { ...connectionTo(server.baseUrl, 'silent'), patience: 0.05 }
    expect(await told(sourceTo(connection).source(ask, never))).toMatchObject([
      { failure: { kind: 'stalled' } },
    ])
  })

  const timeOver = new DOMException('Over', 'TimeoutError')
  test.each([
    { name: 'stopped by a person', signal: AbortSignal.abort(), kind: 'stopped' },
    { name: 'ended by its time', signal: AbortSignal.abort(timeOver), kind: 'timed-out' },
    { name: 'by either', signal: AbortSignal.any([AbortSignal.abort(timeOver)]), kind: 'timed-out' },
  ])('$name before it began: nothing is sent', async ({ kind, signal }) => {
    const { source } = sourceTo(connectionTo(server.baseUrl, 'ok'))
    expect(await all(source(ask, signal))).toMatchObject([{ failure: { kind } }])
  })

  test('ended by its time during a wait', async () => {
    const controller = new AbortController()
    const { fetch } = limited(1, { 'retry-after': '50' })
    const { source } = sourceTo(connectionTo('https://api.example/v1', 'm'), { fetch })
    let last: SourceEvent | null = null
    for await (const event of source(ask, controller.signal)) {
      last = event
      if (event.type === 'wait-start') controller.abort(timeOver)
    }
    expect(last).toMatchObject({ failure: { kind: 'timed-out', action: 'retry' } })
  })
})
