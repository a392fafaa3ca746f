import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'

import { failure } from '../../../utils/jobs/failures'
import type { Run } from '../../../utils/model/run'
import { putReview } from '../../../utils/storage/reviews'
import { clearRuns, interruptOrphans, privateRuns, storedRuns } from '../../../utils/storage/runs'
import { answerRun, classificationRun } from '../jobs/examples'
import { clearAll, stored } from './stored'

beforeEach(clearAll)

const answers = (id: string, startedAt: number, rest: Partial<Run> = {}): Run =>
  ({ ...answerRun(), ...rest, id, startedAt }) as Run
const classifications = (id: string, startedAt: number): Run => ({ ...classificationRun(), id, startedAt })

describe.each([
  { name: 'stored', runs: () => storedRuns },
  { name: 'private', runs: privateRuns },
])('$name runs', ({ runs }) => {
  test('come back as they were', async () => {
    const store = runs()
    expect(await store.get('a')).toBeNull()
    const run = answers('a', 1)
    await store.put(run)
    expect(await store.get('a')).toEqual(run)
    await store.put({ ...run, state: 'done' })
    expect(await store.get('a')).toMatchObject({ state: 'done' })
  })

  test('the latest of a type', async () => {
    const store = runs()
    expect(await store.latest('answer')).toBeNull()
    for (const run of [answers('a', 1), answers('b', 2), classifications('c', 3)]) await store.put(run)
    expect((await store.latest('answer'))?.id).toBe('b')
    expect((await store.latest('classification'))?.id).toBe('c')
  })
})

test('two hundred are kept, and the oldest go first', async () => {
  for (let n = 0; n < 205; n += 1) await storedRuns.put(answers(`run-${n}`, (n * 7) % 205))
  const kept = JSON.parse((await stored()).runs) as Run[]
  expect(kept).toHaveLength(200)
  expect(Math.min(...kept.map(({ startedAt }) => startedAt))).toBe(5)
})

test('a run that waits for a person is kept, however old', async () => {
  await storedRuns.put(classifications('waiting', 0))
  await putReview({ id: 'waiting', labelSetId: 'support-triage', at: 1 })
  for (let n = 1; n <= 201; n += 1) await storedRuns.put(answers(`run-${n}`, n))
  expect(await storedRuns.get('waiting')).not.toBeNull()
  expect(await storedRuns.get('run-1')).toBeNull()
  expect(await storedRuns.get('run-2')).not.toBeNull()
})

test('nothing of a private run is stored', async () => {
  await privateRuns().put(answers('a', 1))
  expect((await stored()).runs).toBe('[]')
})

test.each([
  { bootId: 'old', state: 'queued', after: 'interrupted' },
  { bootId: 'old', state: 'running', after: 'interrupted' },
  { bootId: 'old', state: 'done', after: 'done' },
  { bootId: 'old', state: 'failed', after: 'failed' },
  { bootId: 'old', state: 'interrupted', after: 'interrupted' },
  { bootId: 'new', state: 'queued', after: 'queued' },
  { bootId: 'new', state: 'running', after: 'running' },
] as const)('a run of the $bootId start that was $state is $after', async ({ bootId, state, after }) => {
  await storedRuns.put(answers('a', 1, { bootId, state, waitingUntil: 5 }))
  await interruptOrphans('new', failure('interrupted'), 9000)
  const run = await storedRuns.get('a')
  expect(run?.state).toBe(after)
  if (after !== state) {
    expect(run).toMatchObject({ endedAt: 9000, waitingUntil: null, failure: { kind: 'interrupted' } })
  } else expect(run).toMatchObject({ endedAt: null, waitingUntil: 5, failure: null })
})

test('clearing leaves none', async () => {
  await storedRuns.put(answers('a', 1))
  await clearRuns()
  expect((await stored()).runs).toBe('[]')
})
