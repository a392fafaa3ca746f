import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { withoutBareNumbers } from '../../../utils/transport/bare-numbers'
import type { Endpoint } from '../../../utils/transport/endpoint'
import type { Fetch } from '../../../utils/transport/send'
import { startScriptedServer, type ScriptedServer } from '../../support/servers/scripted-server.ts'
import { answering, endpoint, pieces, receive } from './fake-fetch'

const eventStream = 'text/event-stream; charset=utf-8'
const ndjson = 'application/x-ndjson'

describe('a plain answer', () => {
  test.each<{ name: string; body: string; data: unknown }>([
    { name: 'JSON', body: '{"a":[1,"x"]}', data: { a: [1, 'x'] } },
    { name: 'white space around it', body: '\n {"a":1}\n\n', data: { a: 1 } },
    { name: 'a list', body: '["a","b"]', data: ['a', 'b'] },
    { name: 'NaN', body: '{"a":NaN,"b":[NaN, 1]}', data: { a: null, b: [null, 1] } },
    { name: '-Infinity', body: '{"a":-Infinity,"b":Infinity}', data: { a: null, b: null } },
    {
      name: 'NaN within a string',
      body: String.raw`{"a":"say \"NaN\" or -Infinity","NaN":NaN}`,
      data: { a: 'say "NaN" or -Infinity', NaN: null },
    },
  ])('$name', async ({ body, data }) => {
    const { parts, problem } = await receive(answering(body))
    expect(parts).toEqual([{ streamed: false, data }])
    expect(problem).toBeNull()
  })

  test('whatever it is, it comes as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const { parts } = await receive(answering(JSON.stringify(value)))
        expect(parts).toEqual([{ streamed: false, data: JSON.parse(JSON.stringify(value)) }])
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    { name: 'nothing', body: '', message: 'The answer was empty.' },
    { name: 'white space', body: ' \n', message: 'The answer was empty.' },
    {
      name: 'a web page',
      body: '<!doctype html><title>Sign in</title>',
      type: 'text/html',
      message: 'Sign in',
    },
    { name: 'half of the JSON', body: '{"choices":[{"mess', message: '{"choices"' },
  ])('$name is not JSON', async ({ body, type, message }) => {
    const { parts, problem } = await receive(answering(body, type))
    expect(parts).toEqual([])
    expect(problem).toMatchObject({ kind: 'not-json', status: 200 })
    expect(problem?.message).toContain(message)
  })

  test('a long page is cut in the message', async () => {
    const { problem } = await receive(answering('x'.repeat(5000), 'text/html'))
    expect(problem?.message.length).toBeLessThanOrEqual(300)
  })
})

describe('a streamed answer', () => {
  test.each<{ name: string; text: string; data: readonly unknown[] }>([
    {
      name: 'events',
      text: 'data: {"n":1}\n\ndata: {"n":2}\n\ndata: [DONE]\n\n',
      data: [{ n: 1 }, { n: 2 }],
    },
    { name: 'CRLF', text: 'data: {"n":1}\r\n\r\ndata: [DONE]\r\n\r\n', data: [{ n: 1 }] },
    { name: 'comments', text: ': OPENROUTER PROCESSING\n\ndata: {"n":1}\n\n: x\n\n', data: [{ n: 1 }] },
    { name: 'no [DONE]', text: 'data: {"n":1}\n\n', data: [{ n: 1 }] },
    { name: 'no white space', text: 'data:{"n":1}\n\ndata:[DONE]\n\n', data: [{ n: 1 }] },
    { name: 'other fields', text: 'id: 7\nretry: 1\ndata: {"n":1}\n\n', data: [{ n: 1 }] },
    { name: 'data in two lines', text: 'data: {"n":\ndata: 1}\n\ndata: [DONE]\n\n', data: [{ n: 1 }] },
    { name: 'what follows [DONE]', text: 'data: [DONE]\n\ndata: {"n":1}\n\n', data: [] },
  ])('$name', async ({ text, data }) => {
    const { parts, problem } = await receive(answering(text, eventStream))
    expect(parts).toEqual(data.map((each) => ({ streamed: true, data: each })))
    expect(problem).toBeNull()
  })

  test('is the same wherever its bytes are torn', async () => {
    const value = { text: 'naïve 💙 — 𝛑 中' }
    const bytes = new TextEncoder().encode(
      `data: ${JSON.stringify(value)}\r\n\r\ndata: {"n":2}\n\ndata: [DONE]\n\n`,
    )
    for (let at = 0; at <= bytes.length; at += 1) {
      const torn = answering(() => pieces(bytes.slice(0, at), bytes.slice(at)), eventStream)
      expect((await receive(torn)).parts.map(({ data }) => data)).toEqual([value, { n: 2 }])
    }
    const single = answering(() => pieces(...[...bytes].map((byte) => Uint8Array.of(byte))), eventStream)
    expect((await receive(single)).parts.map(({ data }) => data)).toEqual([value, { n: 2 }])
  })

  test('is the same in whatever pieces', async () => {
    const unit = 'grapheme'
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit }), { maxLength: 5 }),
        fc.array(fc.nat({ max: 400 }), { maxLength: 8 }),
        async (texts, cuts) => {
          const sent = texts.map((text) => ({ text }))
          const bytes = new TextEncoder().encode(
            sent.map((each) => `data: ${JSON.stringify(each)}\n\n`).join(''),
          )
          const bounds = [
            0,
            ...cuts.filter((cut) => cut < bytes.length).toSorted((a, b) => a - b),
            bytes.length,
          ]
          const parts = bounds.slice(1).map((end, index) => bytes.slice(bounds[index], end))
          const received = await receive(answering(() => pieces(...parts), eventStream))
          expect(received.parts.map(({ data }) => data)).toEqual(sent)
        },
      ),
      { numRuns: 60 },
    )
  })

  test.each([
    {
      name: 'a broken event',
      text: 'data: {"n":1}\n\ndata: {"n":\n\n',
      problem: { kind: 'malformed', status: 0 },
    },
    {
      name: 'an error event',
      text: 'data: {"n":1}\n\nevent: error\ndata: {"error":{"message":"Gone."}}\n\n',
      problem: { kind: 'http', status: 0, message: 'Gone.' },
    },
    {
      name: 'an error in an event',
      text: 'data: {"n":1}\n\ndata: {"error":{"message":"Gone.","code":502}}\n\n',
      problem: { kind: 'http', status: 0, message: 'Gone.' },
    },
  ])('$name ends it after what had come', async ({ text, problem }) => {
    const received = await receive(answering(text, eventStream))
    expect(received.parts).toEqual([{ streamed: true, data: { n: 1 } }])
    expect(received.problem).toMatchObject(problem)
  })

  test('a body that breaks off is a problem', async () => {
    const broken = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          controller.error(new TypeError('terminated'))
        },
      })
    const { problem } = await receive(answering(broken, eventStream))
    expect(problem).toMatchObject({ kind: 'cut', message: 'TypeError: terminated' })
  })
})

describe('numbers that are no JSON', () => {
  const known = { a: 1, b: 'NaN, "-Infinity"', c: [true] }
  test.each<{ name: string; text: string; data: readonly unknown[]; type?: string }>([
    {
      name: 'within an event',
      text: 'data: {"a":NaN,"b":[-Infinity,Infinity,-1]}\n\n',
      data: [{ a: null, b: [null, null, -1] }],
    },
    {
      name: 'within the last event, which has no end',
      text: 'data: {"n":1}\n\ndata: {"a":NaN}',
      data: [{ n: 1 }, { a: null }],
    },
    {
      name: 'as words of a text',
      text: `data: ${JSON.stringify(known)}\n\n`,
      data: [known],
    },
    {
      name: 'after a comment with a quotation mark',
      text: ': 5" of rain\r\ndata: {"a":NaN}\r\n\r\n',
      data: [{ a: null }],
    },
    { name: 'in a line', text: '{"a":NaN}\n{"b":"NaN"}\n', data: [{ a: null }, { b: 'NaN' }], type: ndjson },
  ])('$name', async ({ text, data, type = eventStream }) => {
    const { parts, problem } = await receive(answering(text, type))
    expect(parts).toEqual(data.map((each) => ({ streamed: true, data: each })))
    expect(problem).toBeNull()
  })

  test('wherever the bytes are torn', async () => {
    const bytes = new TextEncoder().encode('data: {"é":NaN,"b":-Infinity,"c":"\\"NaN"}\n\ndata: [DONE]\n\n')
    for (let at = 0; at <= bytes.length; at += 1) {
      const torn = answering(() => pieces(bytes.slice(0, at), bytes.slice(at)), eventStream)
      expect((await receive(torn)).parts.map(({ data }) => data)).toEqual([{ é: null, b: null, c: '"NaN' }])
    }
  })

  test('what is valid is not touched', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(withoutBareNumbers(text)).toBe(text)
      }),
    )
  })
})

describe('an answer by lines', () => {
  test.each<{ name: string; type: string; text: string; data: readonly unknown[] }>([
    { name: 'lines', type: ndjson, text: '{"n":1}\n{"n":2}\n', data: [{ n: 1 }, { n: 2 }] },
    { name: 'CRLF', type: ndjson, text: '{"n":1}\r\n{"n":2}\r\n', data: [{ n: 1 }, { n: 2 }] },
    { name: 'empty lines', type: ndjson, text: '\n{"n":1}\n\n\n', data: [{ n: 1 }] },
    { name: 'no last line end', type: ndjson, text: '{"n":1}\n{"n":2}', data: [{ n: 1 }, { n: 2 }] },
    { name: 'nothing', type: ndjson, text: '', data: [] },
    { name: 'an error', type: ndjson, text: '{"error":"gone"}\n', data: [{ error: 'gone' }] },
    { name: 'another name', type: 'application/jsonl; charset=utf-8', text: '{"n":1}\n', data: [{ n: 1 }] },
    { name: 'a third name', type: 'application/json-lines', text: '{"n":1}\n', data: [{ n: 1 }] },
  ])('$name', async ({ text, type, data }) => {
    const { parts, problem } = await receive(answering(text, type))
    expect(parts).toEqual(data.map((each) => ({ streamed: true, data: each })))
    expect(problem).toBeNull()
  })

  test('is the same wherever its bytes are torn', async () => {
    const value = { text: 'naïve 💙 — 𝛑 中' }
    const bytes = new TextEncoder().encode(`${JSON.stringify(value)}\r\n{"n":2}\n`)
    for (let at = 0; at <= bytes.length; at += 1) {
      const torn = answering(() => pieces(bytes.slice(0, at), bytes.slice(at)), ndjson)
      expect((await receive(torn)).parts.map(({ data }) => data)).toEqual([value, { n: 2 }])
    }
  })

  test('a broken line ends it after what had come', async () => {
    const { parts, problem } = await receive(answering('{"n":1}\n{"n":\n', ndjson))
    expect(parts).toEqual([{ streamed: true, data: { n: 1 } }])
    expect(problem).toMatchObject({ kind: 'malformed' })
  })

  test('stopping amid it: what had come stays', async () => {
    const controller = new AbortController()
    const endless = () =>
      new ReadableStream<Uint8Array>({
        start: (stream) => stream.enqueue(new TextEncoder().encode('{"n":1}\n')),
        pull: () => controller.abort(),
      })
    const { parts, problem } = await receive(answering(endless, ndjson), { signal: controller.signal })
    expect(parts.map(({ data }) => data)).toEqual([{ n: 1 }])
    expect(problem).toMatchObject({ kind: 'aborted' })
  })
})

describe('a long answer', { timeout: 30_000 }, () => {
  const mebibyte = new Uint8Array(1024 * 1024).fill(0x61)
  /** JSON with a text of so many mebibytes. */
  const long = (mebibytes: number, before: string, after: string) => () => {
    let sent = 0
    return new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(new TextEncoder().encode(`${before}{"text":"`)),
      pull(stream) {
        sent += 1
        if (sent <= mebibytes) return stream.enqueue(mebibyte)
        stream.enqueue(new TextEncoder().encode(`"}${after}`))
        stream.close()
      },
    })
  }
  const types = [
    { name: 'plain', type: 'application/json', before: '', after: '' },
    { name: 'events', type: eventStream, before: 'data: ', after: '\n\n' },
    { name: 'lines', type: ndjson, before: '', after: '\n' },
    { name: 'events with a number that is none', type: eventStream, before: 'data: [NaN,', after: ']\n\n' },
  ]
  test.each(types)('$name: 31 MiB are taken', async ({ type, before, after }) => {
    const { parts, problem } = await receive(answering(long(31, before, after), type))
    expect(problem).toBeNull()
    expect(JSON.stringify(parts).length).toBeGreaterThan(31 * mebibyte.length)
  })

  test.each(types)('$name: 50 MiB are not', async ({ type, before, after }) => {
    const { parts, problem } = await receive(answering(long(50, before, after), type))
    expect(parts).toEqual([])
    expect(problem).toMatchObject({ kind: 'malformed', message: 'The answer is longer than 32 MiB.' })
  })

  test('nor are many short parts: what had come stays', async () => {
    const event = `data: {"text":"${'a'.repeat(1024 * 1024)}"}\n\n`
    const many = () => pieces(...Array.from({ length: 40 }, () => event))
    const { parts, problem } = await receive(answering(many, eventStream))
    expect(parts.length).toBeGreaterThan(25)
    expect(problem).toMatchObject({ kind: 'malformed' })
  })
})

describe('a refusal', () => {
  test.each([
    { status: 401, body: '{"error":{"message":"No.","code":"Invalid_API_Key"}}', code: 'invalid_api_key' },
    { status: 404, body: '{"detail":"No."}', code: '' },
    { status: 500, body: '{"object":"error","message":"No.","code":500}', code: '500' },
    { status: 502, body: '<html>No.</html>', code: '' },
  ])('$status', async ({ status, body, code }) => {
    const { problem } = await receive(answering(body, 'application/json', { status }))
    expect(problem).toMatchObject({ kind: 'http', status, code })
    expect(problem?.message).toContain('No.')
  })

  test('is not sent again by itself', async () => {
    let sent = 0
    const fetch = async () => {
      sent += 1
      return new Response('{}', { status: 503, headers: { 'retry-after': '0' } })
    }
    expect((await receive(fetch)).problem).toMatchObject({ status: 503, retryAfter: 0 })
    expect(sent).toBe(1)
  })
})

describe('the request', () => {
  test.each([
    { name: 'with a key', at: endpoint, authorization: `Bearer ${endpoint.key}` },
    { name: 'without one', at: { ...endpoint, key: '', keyOrigin: null }, authorization: null },
  ])('$name tells nothing of the machine', async ({ at, authorization }) => {
    let headers = new Headers()
    const { problem } = await receive(
      async (_, init) => {
        headers = new Headers(init?.headers)
        return new Response('{}')
      },
      { at },
    )
    expect(problem).toBeNull()
    expect(headers.get('authorization')).toBe(authorization)
    expect([...headers.keys()].filter((name) => name.startsWith('x-stainless'))).toEqual([])
    expect(headers.get('openai-organization')).toBeNull()
  })
})

/** Never answers, as fetch does until it is aborted. */
const silent = (_: unknown, init?: RequestInit) =>
  new Promise<Response>((_resolve, reject) => {
    const { signal } = init ?? {}
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')), { once: true })
  })

describe('stopping', () => {
  test('before: nothing is sent', async () => {
    let sent = 0
    const fetch = async () => {
      sent += 1
      return new Response('{}')
    }
    expect((await receive(fetch, { signal: AbortSignal.abort() })).problem).toMatchObject({ kind: 'aborted' })
    expect(sent).toBe(0)
  })

  test('while nothing has come', async () => {
    const controller = new AbortController()
    const received = receive(
      (input, init) => {
        queueMicrotask(() => controller.abort())
        return silent(input, init)
      },
      { signal: controller.signal },
    )
    expect((await received).problem).toMatchObject({ kind: 'aborted' })
  })

  test('amid a stream: what had come stays', async () => {
    const controller = new AbortController()
    const endless = () =>
      new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(new TextEncoder().encode('data: {"n":1}\n\n'))
        },
        pull: () => controller.abort(),
      })
    const { parts, problem } = await receive(answering(endless, eventStream), { signal: controller.signal })
    expect(parts.map(({ data }) => data)).toEqual([{ n: 1 }])
    expect(problem).toMatchObject({ kind: 'aborted' })
  })
})

describe('silence beyond the patience', () => {
  const impatient = { ...endpoint, patience: 0.05 }

  test('before the headers', async () => {
    expect((await receive(silent, { at: impatient })).problem).toMatchObject({
      kind: 'stalled',
      message: 'Nothing came for 0.05 seconds.',
    })
  })

  test('amid a stream: what had come stays', async () => {
    const stalling = () =>
      new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(new TextEncoder().encode('data: {"n":1}\n\n'))
        },
      })
    const { parts, problem } = await receive(answering(stalling, eventStream), { at: impatient })
    expect(parts).toHaveLength(1)
    expect(problem).toMatchObject({ kind: 'stalled' })
  })
})

describe('a place in the queue', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** Nine requests to one origin, four at once; all but the last are answered after so many seconds. */
  const nine = (seconds: number, lastSeconds: number, signal = new AbortController().signal) => {
    const sent: number[] = []
    const origin = `https://${crypto.randomUUID()}.example`
    const at = { ...endpoint, baseUrl: `${origin}/v1`, keyOrigin: origin, patience: 60 }
    const received = places.map(async (place) => {
      const after = place === 8 ? lastSeconds : seconds
      const { problem } = await receive(answeringAfter(after), { at, signal, onSent: () => sent.push(place) })
      return problem?.kind ?? null
    })
    return { received: Promise.all(received), sent }
  }
  const places = Array.from({ length: 9 }, (_, place) => place)
  const answeringAfter =
    (seconds: number): Fetch =>
    (input, init) =>
      Promise.race([
        silent(input, init),
        new Promise<Response>((resolve) => setTimeout(() => resolve(new Response('{}')), seconds * 1000)),
      ])

  test.each([
    { name: 'may be waited for as long as it takes', last: 59, kind: null },
    { name: 'once it is had, silence counts', last: 61, kind: 'stalled' },
  ])('$name', async ({ last, kind }) => {
    const { received, sent } = nine(59, last)
    await vi.advanceTimersByTimeAsync(200_000)
    expect(await received).toEqual([...Array(8).fill(null), kind])
    expect(sent).toEqual(places)
  })

  test('that is given up was no request', async () => {
    const stop = new AbortController()
    const { received, sent } = nine(50, 50, stop.signal)
    await vi.advanceTimersByTimeAsync(1000)
    stop.abort()
    expect(await received).toEqual(places.map(() => 'aborted'))
    expect(sent).toEqual([0, 1, 2, 3])
  })
})

describe('over a socket', () => {
  let server: ScriptedServer
  beforeAll(async () => {
    server = await startScriptedServer()
  })
  afterAll(() => server.stop())
  const local = (): Endpoint => ({ ...endpoint, baseUrl: `${server.baseUrl}/`, key: '', keyOrigin: null })

  test.each([
    { model: 'ok', stream: false, kind: null },
    { model: 'ok', stream: true, kind: null },
    { model: 'html', stream: false, kind: 'not-json' },
    { model: 'empty-body', stream: false, kind: 'not-json' },
    { model: 'truncated-json', stream: false, kind: 'not-json' },
    { model: 'redirect', stream: false, kind: 'unreachable' },
    { model: 'error-mid-stream', stream: true, kind: 'http' },
    { model: 'malformed', stream: true, kind: 'malformed' },
    { model: 'cut', stream: true, kind: 'cut' },
    { model: 'cut', stream: false, kind: 'cut' },
    { model: 'clean-cut', stream: true, kind: null },
  ])('$model, stream $stream: $kind', async ({ model, stream, kind }) => {
    const { parts, problem } = await receive(undefined, { at: local(), model, stream })
    expect(problem?.kind ?? null).toBe(kind)
    if (stream) expect(parts.length).toBeGreaterThanOrEqual(3)
  })

  test.each([
    { model: 'silent', stream: false },
    { model: 'stall', stream: false },
    { model: 'stall', stream: true },
  ])('$model, stream $stream: given up after the patience, and let go of', async ({ model, stream }) => {
    const { problem } = await receive(undefined, { at: { ...local(), patience: 0.1 }, model, stream })
    expect(problem?.kind).toBe('stalled')
    const request = await server.nextRequest(
      ({ body }) => body.includes(`"model":"${model}"`) && body.includes(`"stream":${stream}`),
    )
    expect(await server.closed(request)).toBe('closed-by-client')
  })

  test('no redirect is followed', () => {
    expect(server.requests.filter(({ url }) => url.includes('redirected'))).toEqual([])
  })

  test('a server that is not there', async () => {
    const gone = await startScriptedServer()
    await gone.stop()
    const { problem } = await receive(undefined, { at: { ...local(), baseUrl: gone.baseUrl } })
    expect(problem?.kind).toBe('unreachable')
  })
})
