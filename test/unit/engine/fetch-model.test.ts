import { createHash } from 'node:crypto'

import { describe, expect, test } from 'vitest'

import { fetchModel } from '../../../utils/engine/fetch-model'
import type { StoredModel } from '../../../utils/model/stored-model'
import { Problem } from '../../../utils/transport/problem'
import { gguf, memorySink } from './memory-sink'

const whole = gguf(20_000)
const sha256 = createHash('sha256').update(whole).digest('hex')

const model: StoredModel = {
  id: 'small',
  name: 'Small',
  origin: { type: 'hub', repository: 'someone/small-GGUF', revision: 'main', file: 'small Q8.gguf' },
  licence: 'MIT',
  size: null,
  received: 0,
  expectedSha256: null,
  sha256: null,
  isDecisionModel: null,
  state: 'downloading',
  failure: '',
  addedAt: 0,
}

interface Hub {
  readonly bytes?: Uint8Array
  readonly says?: object
  readonly ignoresRange?: boolean
  /** As a browser sees a server that forbids other sites to ask for ranges. */
  readonly forbidsRange?: boolean
  readonly status?: number
}

/** A hub with one file. */
function hub({
  bytes = whole,
  forbidsRange = false,
  ignoresRange = false,
  says = {},
  status = 200,
}: Hub = {}) {
  const asked: { url: string; range: string | null }[] = []
  const fetch = async (input: string | URL | Request, init?: RequestInit) => {
    const url = String(input)
    const range = new Headers(init?.headers).get('range')
    asked.push({ url, range })
    if (url.includes('/api/models/')) {
      return Response.json([
        { path: 'README.md', size: 12 },
        { path: 'small Q8.gguf', size: bytes.length, lfs: { oid: sha256 }, ...says },
      ])
    }
    if (forbidsRange && range !== null) throw new TypeError('Failed to fetch')
    if (status !== 200) return new Response('no', { status })
    const from = ignoresRange ? 0 : Number(/\d+/.exec(range ?? '')?.[0] ?? 0)
    return new Response(bytes.slice(from), {
      status: from > 0 ? 206 : 200,
      headers: { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` },
    })
  }
  return { fetch, asked }
}

function run(
  from: Uint8Array,
  server: Hub = {},
  change: Partial<StoredModel> = {},
  free: number | null = null,
) {
  const sink = memorySink(from)
  const { asked, fetch } = hub(server)
  const told: StoredModel[] = []
  const done = fetchModel({
    model: { ...model, ...change },
    hub: 'https://hub.example',
    sink,
    free,
    signal: new AbortController().signal,
    onModel: (next) => told.push(next),
    fetch,
  })
  return { done, sink, asked, told }
}

test('what the hub says of a file is checked against what came', async () => {
  const { asked, done, sink, told } = run(new Uint8Array())
  expect(await done).toMatchObject({
    state: 'ready',
    size: 20_000,
    received: 20_000,
    sha256,
    expectedSha256: sha256,
  })
  expect(sink.bytes()).toEqual(whole)
  expect(asked.map(({ url }) => url)).toEqual([
    'https://hub.example/api/models/someone/small-GGUF/tree/main',
    'https://hub.example/someone/small-GGUF/resolve/main/small%20Q8.gguf',
  ])
  expect(told.at(-1)?.received).toBe(20_000)
})

describe('a download that was cut', () => {
  test('goes on where it ended', async () => {
    const { asked, done, sink } = run(whole.slice(0, 12_345))
    expect((await done).sha256).toBe(sha256)
    expect(asked.at(-1)?.range).toBe('bytes=12345-')
    expect(sink.bytes()).toEqual(whole)
  })

  test('starts over where the server knows no ranges', async () => {
    const { done, sink } = run(whole.slice(0, 12_345), { ignoresRange: true })
    expect((await done).sha256).toBe(sha256)
    expect(sink.bytes()).toEqual(whole)
  })

  test('starts over where the server lets no other site ask for ranges', async () => {
    const { asked, done, sink } = run(whole.slice(0, 12_345), { forbidsRange: true })
    expect((await done).sha256).toBe(sha256)
    expect(asked.slice(1).map(({ range }) => range)).toEqual(['bytes=12345-', null])
    expect(sink.bytes()).toEqual(whole)
  })

  test('keeps what came where nothing can be reached', async () => {
    const sink = memorySink(whole.slice(0, 12_345))
    const fetch = async (input: string | URL | Request) => {
      if (String(input).includes('/api/models/')) return hub().fetch(input)
      throw new TypeError('Failed to fetch')
    }
    const { signal } = new AbortController()
    const done = fetchModel({
      model,
      hub: 'https://hub.example',
      sink,
      free: null,
      signal,
      onModel: () => undefined,
      fetch,
    })
    await expect(done).rejects.toMatchObject({ kind: 'unreachable' })
    expect(sink.getSize()).toBe(12_345)
  })

  test('of which every byte came is only checked', async () => {
    const { asked, done } = run(whole)
    expect((await done).state).toBe('ready')
    expect(asked).toHaveLength(1)
  })
})

describe('refused, with what came kept unless it is wrong', () => {
  const wrong = gguf(20_000).fill(9, 100)
  test.each<[string, string, Hub, Partial<StoredModel>, number | null]>([
    ['another file than was promised', 'checksum', { bytes: wrong }, {}, null],
    ['another file than is pinned', 'checksum', {}, { expectedSha256: 'a'.repeat(64) }, null],
    ['too little free space', 'storage-full', {}, {}, 1000],
    ['more than a browser gives a model', 'model-too-big', { says: { size: 5e9 } }, {}, null],
    ['less than was promised', 'cut', { says: { size: 30_000 } }, {}, null],
    ['a file that the hub does not list', 'malformed', { says: { path: 'other.gguf' } }, {}, null],
    ['a hub that names no checksum', 'malformed', { says: { lfs: null } }, {}, null],
    ['a server that refuses', 'http', { status: 403 }, {}, null],
  ])('%s', async (_, kind, server, change, free) => {
    const error: unknown = await run(new Uint8Array(), server, change, free).done.catch(
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(Problem)
    expect((error as Problem).kind).toBe(kind)
  })

  test('a wrong file is not kept', async () => {
    const { done, sink } = run(new Uint8Array(), { bytes: wrong })
    await expect(done).rejects.toThrow('The file has')
    expect(sink.getSize()).toBe(0)
  })
})

test('a file from an address of one’s own has its checksum told, not checked', async () => {
  const origin = { type: 'url', url: 'https://files.example/mine.gguf?download=1' } as const
  const { asked, done } = run(new Uint8Array(), {}, { origin })
  expect(await done).toMatchObject({ state: 'ready', sha256, expectedSha256: null, size: 20_000 })
  expect(asked.map(({ url }) => url)).toEqual(['https://files.example/mine.gguf?download=1'])
})
