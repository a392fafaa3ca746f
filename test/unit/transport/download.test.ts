import { describe, expect, test } from 'vitest'

import { download } from '../../../utils/transport/download'
import { fetchJson } from '../../../utils/transport/fetch-json'
import { Problem } from '../../../utils/transport/problem'

const signal = new AbortController().signal
const kindOf = (error: unknown) => (error instanceof Problem ? error.kind : String(error))

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += new TextDecoder().decode(piece)
  return text
}

describe('a download', () => {
  test.each([
    [0, { status: 200, headers: { 'content-length': '3' } }, null, 0, 3],
    [5, { status: 206, headers: { 'content-range': 'bytes 5-7/8' } }, 'bytes=5-', 5, 8],
    [5, { status: 206, headers: { 'content-length': '3' } }, 'bytes=5-', 5, 8],
    [5, { status: 200, headers: { 'content-length': '3' } }, 'bytes=5-', 0, 3],
    [0, { status: 200 }, null, 0, null],
    [0, { status: 200, headers: { 'content-length': '2', 'content-encoding': 'gzip' } }, null, 0, null],
  ])('from byte %s, answered with %o', async (from, init, range, start, size) => {
    const sent: RequestInit[] = []
    const fetch = async (_: unknown, options?: RequestInit) => {
      sent.push(options ?? {})
      return new Response('abc', init)
    }
    const coming = await download({ url: 'https://files.example/a', from, signal, fetch })
    expect([coming.from, coming.size]).toEqual([start, size])
    expect(await joined(coming.pieces)).toBe('abc')
    expect(new Headers(sent[0]?.headers).get('range')).toBe(range)
    expect(sent[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  })

  test('what is neither https nor this computer is not asked', async () => {
    let asked = 0
    const fetch = async () => {
      asked += 1
      return new Response('abc')
    }
    const error = await download({ url: 'http://files.example/a', from: 0, signal, fetch }).catch(kindOf)
    expect([error, asked]).toEqual(['insecure', 0])
    expect(await download({ url: 'http://127.0.0.1:1/a', from: 0, signal, fetch })).toBeDefined()
  })

  test('a redirect to plain http is not read', async () => {
    const response = new Response('abc')
    Object.defineProperty(response, 'url', { value: 'http://elsewhere.example/a' })
    const error = await download({
      url: 'https://files.example/a',
      from: 0,
      signal,
      fetch: async () => response,
    }).catch(kindOf)
    expect(error).toBe('insecure')
  })

  test('a connection that breaks in the middle is a cut', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new TypeError('network error'))
      },
    })
    const { pieces } = await download({
      url: 'https://files.example/a',
      from: 0,
      signal,
      fetch: async () => new Response(body),
    })
    expect(await joined(pieces).catch(kindOf)).toBe('cut')
  })

  test('silence is not borne for ever', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) })
    const fetch = async (_: unknown, init?: RequestInit) => {
      const stalled = new TransformStream<Uint8Array, Uint8Array>()
      void body.pipeTo(stalled.writable, { signal: init?.signal ?? signal }).catch(() => undefined)
      return new Response(stalled.readable)
    }
    const { pieces } = await download({
      url: 'https://files.example/a',
      from: 0,
      signal,
      patience: 0.05,
      fetch,
    })
    expect(await joined(pieces).catch(kindOf)).toBe('stalled')
  })

  test('a stop is told from a cut', async () => {
    const stop = new AbortController()
    const fetch = async () => {
      stop.abort()
      throw new DOMException('stopped', 'AbortError')
    }
    expect(
      await download({ url: 'https://files.example/a', from: 0, signal: stop.signal, fetch }).catch(kindOf),
    ).toBe('aborted')
  })
})

describe('a small document', () => {
  test.each<[string, () => Promise<Response>, string]>([
    ['https://hub.example/a', async () => new Response('<html>'), 'not-json'],
    ['https://hub.example/a', async () => new Response('{}', { status: 404 }), 'http'],
    ['http://hub.example/a', async () => new Response('{}'), 'insecure'],
    [
      'https://hub.example/a',
      async () => {
        throw new TypeError('Failed to fetch')
      },
      'unreachable',
    ],
  ])('%s fails as %s', async (url, fetch, kind) => {
    expect(await fetchJson(url, signal, fetch).catch(kindOf)).toBe(kind)
  })

  test('comes as it is', async () => {
    expect(await fetchJson('https://hub.example/a', signal, async () => Response.json([1]))).toEqual([1])
  })
})
