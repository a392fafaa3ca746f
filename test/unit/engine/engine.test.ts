import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { createEngine } from '../../../utils/engine/engine'
import type { Runner } from '../../../utils/engine/runner'
import type { Part } from '../../../utils/transport/exchange'
import { Problem } from '../../../utils/transport/problem'

const loaded = { memory: 1e8, threads: 1, context: 4096 }

/** A runner that answers with as many parts as the body asks for, each after the last was taken. */
function scene({ size = 1000, breaks = false } = {}) {
  const log: string[] = []
  const changes: [string | null, number][] = []
  const load = async (file: File): Promise<Runner> => {
    log.push(`load ${file.name}`)
    return {
      loaded,
      async *run(path, body, signal) {
        log.push(`run ${String(body['name'])}`)
        if (breaks) throw new Error('out of memory')
        for (let part = 0; part < Number(body['parts'] ?? 1); part += 1) {
          signal.throwIfAborted()
          yield { streamed: true, data: `${path} ${String(body['name'])} ${part}` }
        }
        log.push(`end ${String(body['name'])}`)
      },
      exit: async () => void log.push(`exit ${file.name}`),
    }
  }
  const engine = createEngine({
    open: async (id) => (id === 'absent' ? null : ({ name: id, size } as File)),
    load,
    idle: 1000,
    onChange: (model, busy) => changes.push([model?.id ?? null, busy]),
  })
  const ask = (id: string, name: string, parts = 1, signal = new AbortController().signal) =>
    collect(engine.carry(id, '/chat/completions', { name, parts }, signal))
  return { ask, engine, log, changes }
}

async function collect(parts: AsyncIterable<Part>): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const { data } of parts) all.push(data)
  return all
}

const kindOf = (error: unknown) => (error instanceof Problem ? error.kind : String(error))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('one request at a time, in the order they came, on a model that is loaded once', async () => {
  const { ask, log } = scene()
  await Promise.all([ask('a', 'first', 3), ask('a', 'second', 2)])
  expect(log).toEqual(['load a', 'run first', 'end first', 'run second', 'end second'])
})

test('another model takes the place of the one before', async () => {
  const { ask, log } = scene()
  await ask('a', 'one')
  await ask('b', 'two')
  expect(log).toEqual(['load a', 'run one', 'end one', 'exit a', 'load b', 'run two', 'end two'])
})

test('it leaves memory after its idle time, and is loaded anew when it is asked', async () => {
  const { ask, changes, log } = scene()
  await ask('a', 'one')
  await vi.advanceTimersByTimeAsync(999)
  expect(log).not.toContain('exit a')
  await vi.advanceTimersByTimeAsync(1)
  expect(log.at(-1)).toBe('exit a')
  expect(changes.at(-1)).toEqual([null, 0])
  await ask('a', 'two')
  expect(log.filter((line) => line === 'load a')).toHaveLength(2)
})

test('the idle time begins with the last request', async () => {
  const { ask, log } = scene()
  await ask('a', 'one')
  await vi.advanceTimersByTimeAsync(900)
  await ask('a', 'two')
  await vi.advanceTimersByTimeAsync(900)
  expect(log).not.toContain('exit a')
})

describe('a stop', () => {
  test('while waiting leaves the queue at once, and the request before it alone', async () => {
    const { ask, log } = scene()
    const stop = new AbortController()
    const first = ask('a', 'first', 2)
    const second = ask('a', 'second', 2, stop.signal).catch(kindOf)
    stop.abort()
    expect(await second).toBe('aborted')
    expect(await first).toHaveLength(2)
    expect(log).not.toContain('run second')
  })

  test('in the middle ends the request and lets the next begin', async () => {
    const { ask, engine, log } = scene()
    const stop = new AbortController()
    const parts = engine.carry('a', '/chat/completions', { name: 'long', parts: 50 }, stop.signal)
    await parts.next()
    const next = ask('a', 'next')
    stop.abort()
    expect(await parts.next().catch(kindOf)).toBe('aborted')
    expect(await next).toHaveLength(1)
    expect(log).toContain('run next')
  })
})

test.each([
  ['absent', 1000, 'model-missing'],
  ['huge', 5e9, 'model-too-big'],
])('%s: %s bytes end as %s and nothing is loaded', async (id, size, kind) => {
  const { ask, log } = scene({ size })
  expect(await ask(id, 'one').catch(kindOf)).toBe(kind)
  expect(log).toEqual([])
})

test('a model that breaks down is put away, so that the next request loads it anew', async () => {
  const { ask, log } = scene({ breaks: true })
  expect(await ask('a', 'one').catch(kindOf)).toBe('model-broken')
  expect(await ask('a', 'two').catch(kindOf)).toBe('model-broken')
  expect(log).toEqual(['load a', 'run one', 'exit a', 'load a', 'run two', 'exit a'])
})

test('how many requests are under way is told', async () => {
  const { ask, changes } = scene()
  await Promise.all([ask('a', 'first'), ask('a', 'second')])
  expect(Math.max(...changes.map(([, busy]) => busy))).toBe(2)
  expect(changes.at(-1)).toEqual(['a', 0])
})
