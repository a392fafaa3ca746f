import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { runJson } from '../../../utils/export/run-json'
import { answer } from '../../../utils/jobs/answer'
import { classify } from '../../../utils/jobs/classify'
import { endpointOf } from '../../../utils/jobs/endpoint-of'
import { listModels } from '../../../utils/jobs/list-models'
import { testConnection } from '../../../utils/jobs/test-connection'
import type { Fetch } from '../../../utils/transport/send'
import { keys, pieceOf } from '../transport/keys'
import { all, answerRun, ask, classificationRun, connectionTo, sourceTo } from './examples'

const baseUrl = 'https://api.example/v1'
const connection = connectionTo(baseUrl, 'm')
const { signal } = new AbortController()

/** What a careless server makes of the key that it was sent. */
const echoes: Readonly<Record<string, (key: string) => string>> = {
  whole: (key) => key,
  'first half': (key) => key.slice(0, Math.ceil(key.length / 2)),
  'second half': (key) => key.slice(Math.floor(key.length / 2)),
  'both halves': (key) => `${key.slice(0, key.length / 2)} … ${key.slice(key.length / 2)}`,
  masked: (key) => `${key.slice(0, 8)}****${key.slice(-8)}`,
  header: (key) => `authorization: Bearer ${key}\r\ncontent-type: application/json`,
  'URL-encoded': (key) => `POST /v1/chat/completions?key=${encodeURIComponent(key)}`,
  base64: (key) => `Basic ${btoa(key)}`,
  JSON: (key) => JSON.stringify({ headers: { authorization: `Bearer ${key}` } }),
  'far into the text': (key) => `${'x'.repeat(295)}${key}`,
}

/** The envelopes in which it sends that back. */
const envelopes: Readonly<Record<string, (said: string) => unknown>> = {
  OpenAI: (said) => ({ error: { message: said, type: said, param: said, code: said } }),
  'without words': (said) => ({ error: { code: said, headers: { authorization: said } } }),
  flat: (said) => ({ object: 'error', message: said, code: 400 }),
  detail: (said) => ({ detail: [{ loc: ['header'], input: said }] }),
  text: (said) => ({ error: said }),
  list: (said) => [{ error: { message: said } }],
  none: (said) => said,
}
const statuses = [200, 400, 401, 402, 403, 404, 408, 413, 418, 422, 429, 500, 502, 503, 529]
const types = ['application/json', 'text/html', 'text/plain']

const json = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))

/** Everything of a connection's failure that is shown, stored or exported. */
async function sinks(key: string, fetch: Fetch): Promise<Readonly<Record<string, string>>> {
  const options = { key, keyOrigin: 'https://api.example', isHostAllowed: true, fetch }
  const { source } = sourceTo(connection, options)
  const answers = await all(answer({ run: answerRun(connection), source, signal }))
  const runs = answers.flatMap((update) => (update.type === 'run' ? [update.run] : []))
  const run = classificationRun()
  return {
    events: textsIn(await all(source(ask, signal))),
    runs: textsIn(answers),
    exports: textsIn(runs.map((each) => JSON.parse(runJson(each)) as unknown)),
    classifications: textsIn(await all(classify({ run, connection, source, signal }))),
    models: textsIn(await listModels(endpointOf(connection, options), true, signal, fetch)),
    report: textsIn(await testConnection(connection, options, signal)),
  }
}

/** Every text in a value, keys of records too; the quotes of JSON would be part of some keys. */
function textsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([name, each]) => `${name}\u0000${textsIn(each)}`)
    .join('\u0000')
}

/** The key as it is, and as it may be written otherwise. */
const formsOf = (key: string) => [
  key,
  encodeURIComponent(key),
  btoa(String.fromCharCode(...new TextEncoder().encode(key))),
]

/** The sinks that hold a piece of the key, with the piece. */
async function leaks(key: string, fetch: Fetch): Promise<readonly string[]> {
  return Object.entries(await sinks(key, fetch)).flatMap(([sink, text]) =>
    formsOf(key).flatMap((form) => {
      const piece = pieceOf(form, text)
      return piece === null ? [] : [`${sink}: ${piece}`]
    }),
  )
}

afterEach(() => vi.restoreAllMocks())

/** What went to the console meanwhile. */
function watchConsole(): () => string {
  const spies = (['debug', 'info', 'log', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  )
  return () => JSON.stringify(spies.flatMap(({ mock }) => mock.calls))
}

describe('a key is in no failure, whatever a server makes of it', () => {
  test.each(Object.entries(echoes))('%s, in any envelope and with any status', async (_, echo) => {
    const written = watchConsole()
    await fc.assert(
      fc.asyncProperty(
        keys,
        fc.constantFrom(...statuses),
        fc.constantFrom(...Object.values(envelopes)),
        fc.constantFrom(...types),
        async (key, status, envelope, type) => {
          const headers = {
            'content-type': type,
            'retry-after': '3600',
            'x-echo': echo(key).replaceAll(/\s/g, ' ').replaceAll('…', ''),
          }
          const fetch: Fetch = async () => new Response(json(envelope(echo(key))), { status, headers })
          expect(await leaks(key, fetch)).toEqual([])
          expect(pieceOf(key, written())).toBeNull()
        },
      ),
      { numRuns: 25 },
    )
  })

  test('in an event of a stream', async () => {
    const written = watchConsole()
    await fc.assert(
      fc.asyncProperty(keys, fc.constantFrom(...Object.values(echoes)), async (key, echo) => {
        const body = `event: error\ndata: ${JSON.stringify({ error: { message: echo(key), code: 502 } })}\n\n`
        const fetch: Fetch = async () =>
          new Response(body, { headers: { 'content-type': 'text/event-stream' } })
        expect(await leaks(key, fetch)).toEqual([])
        expect(pieceOf(key, written())).toBeNull()
      }),
      { numRuns: 50 },
    )
  })

  test('in an event that is broken', async () => {
    const written = watchConsole()
    await fc.assert(
      fc.asyncProperty(keys, fc.constantFrom(...Object.values(echoes)), async (key, echo) => {
        const body = `data: {"error": ${echo(key).replaceAll(/\s/g, ' ')}\n\n`
        const fetch: Fetch = async () =>
          new Response(body, { headers: { 'content-type': 'text/event-stream' } })
        expect(await leaks(key, fetch)).toEqual([])
        expect(pieceOf(key, written())).toBeNull()
      }),
      { numRuns: 50 },
    )
  })

  test('in an error of fetch', async () => {
    const written = watchConsole()
    await fc.assert(
      fc.asyncProperty(keys, fc.constantFrom(...Object.values(echoes)), async (key, echo) => {
        const fetch: Fetch = async () => {
          throw new TypeError(`Invalid value ${echo(key)}`)
        }
        expect(await leaks(key, fetch)).toEqual([])
        expect(pieceOf(key, written())).toBeNull()
      }),
      { numRuns: 50 },
    )
  })
})

test.each(['0123456789abcdef\u200b', '0123456789\nabcdefghij', 'ключ-от-сервера-0123456789'])(
  'a key that no header can hold is in no failure: %j',
  async (key) => {
    expect(await leaks(key, async () => new Response('{}'))).toEqual([])
  },
)
