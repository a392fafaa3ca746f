import { describe, expect, test } from 'vitest'

import { type JobUpdate, persist } from '../../../utils/jobs/persist'
import type { Run } from '../../../utils/model/run'
import { token } from '../token'
import { all, answerRun, classificationRun } from './examples'

const running = { ...answerRun(), state: 'running' as const }
const tokens = (text: string): JobUpdate => ({ type: 'tokens', tokens: [token(text, { [text]: 0.5 })] })

/** Updates at given milliseconds, with what is put of them. */
async function kept(updates: readonly (readonly [at: number, update: JobUpdate])[]) {
  let clock = 0
  const put: Run[] = []
  async function* timed() {
    for (const [at, update] of updates) {
      clock = at
      yield update
    }
  }
  const passed = await all(
    persist(
      timed(),
      async (run) => void put.push(run),
      () => clock,
    ),
  )
  const texts = put.map((run) => (run.type === 'answer' ? run.tokens.map(({ text }) => text).join('') : ''))
  return { passed, put, texts }
}

describe('what is stored', () => {
  test('every run, and tokens at most once a second', async () => {
    const done = { ...running, state: 'done' as const, tokens: [token('abcd', { abcd: 1 })] }
    const updates: [number, JobUpdate][] = [
      [0, { type: 'run', run: running }],
      [10, tokens('a')],
      [999, tokens('b')],
      [1000, tokens('c')],
      [1001, tokens('d')],
      [1999, tokens('e')],
      [2000, tokens('f')],
      [2001, { type: 'run', run: done }],
    ]
    const { passed, put, texts } = await kept(updates)
    expect(passed).toEqual(updates.map(([, update]) => update))
    expect(texts).toEqual(['', 'abc', 'abcdef', 'abcd'])
    expect(put.map(({ state }) => state)).toEqual(['running', 'running', 'running', 'done'])
  })

  test('a thousand tokens in three seconds are few rows', async () => {
    const stream = Array.from({ length: 1000 }, (_, n) => [n * 3, tokens('x')] as const)
    const { put } = await kept([[0, { type: 'run', run: running }], ...stream])
    expect(put.length).toBeLessThanOrEqual(4)
  })

  test('of a classification, each state', async () => {
    const queued = classificationRun()
    const states = ['queued', 'running', 'done'] as const
    const { put } = await kept(states.map((state) => [0, { type: 'run', run: { ...queued, state } }]))
    expect(put.map(({ state }) => state)).toEqual(states)
  })
})

test('a row is stored before it is told of', async () => {
  const order: string[] = []
  async function* updates(): AsyncGenerator<JobUpdate> {
    yield { type: 'run', run: running }
  }
  for await (const { type } of persist(updates(), async () => void order.push('put'))) order.push(type)
  expect(order).toEqual(['put', 'run'])
})
