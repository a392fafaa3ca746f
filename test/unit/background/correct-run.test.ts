import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'

import { correctRun, withCorrection } from '../../../entrypoints/background/correct-run'
import type { ClassificationRun } from '../../../utils/model/run'
import { decide } from '../../../utils/scoring/decide'
import { lettersReadout } from '../../../utils/scoring/letters-readout'
import { poolReadings } from '../../../utils/scoring/pool-readings'
import { clearExamples, examplesOfLabelSet } from '../../../utils/storage/examples'
import { clearReviews, putReview, reviews } from '../../../utils/storage/reviews'
import { clearRuns, storedRuns } from '../../../utils/storage/runs'
import { supportTriage } from '../../../utils/storage/support-triage'
import { answerRun, classificationRun } from '../jobs/examples'
import { token } from '../token'

const { labels } = supportTriage
const result = poolReadings([lettersReadout([token('A', { A: 0.7, B: 0.2 })], ['A', 'B', 'C', 'D'])], labels)
const decision = decide(result, supportTriage, {
  origin: 'https://api.example',
  dialect: 'chat-completions',
  model: 'm',
  readout: 'letters',
  temperature: 0,
  temperatureMode: 'unknown',
  truncated: null,
})
const run: ClassificationRun = { ...classificationRun(), state: 'done', decision }
const kept = () => examplesOfLabelSet(supportTriage.id)

beforeEach(async () => {
  await Promise.all([clearRuns(), clearExamples(), clearReviews()])
  await storedRuns.put(run)
})

test('what is right is kept as an example, with the run, and the text leaves the queue', async () => {
  await putReview({ id: run.id, labelSetId: supportTriage.id, at: 1 })
  expect(await correctRun(run.id, 'bug-report')).toMatchObject({ id: run.id, correction: 'bug-report' })
  expect(await kept()).toMatchObject([{ id: run.id, truth: 'bug-report' }])
  expect(await storedRuns.get(run.id)).toMatchObject({ correction: 'bug-report' })
  expect(await reviews()).toEqual([])
})

test('another label takes its place, and the same one again takes it back', async () => {
  await correctRun(run.id, 'billing')
  await correctRun(run.id, 'bug-report')
  expect(await kept()).toMatchObject([{ truth: 'bug-report' }])
  expect(await correctRun(run.id, 'bug-report')).toMatchObject({ correction: null })
  expect(await kept()).toEqual([])
})

test('after all corrections are deleted, the same label is a correction again', async () => {
  await correctRun(run.id, 'billing')
  await clearExamples()
  expect(await correctRun(run.id, 'billing')).toMatchObject({ correction: 'billing' })
  expect(await kept()).toMatchObject([{ truth: 'billing' }])
})

test('a run that still goes on hears what was said meanwhile', async () => {
  expect(withCorrection({ ...run, id: 'other' }).correction).toBeNull()
  await correctRun(run.id, 'billing')
  expect(withCorrection(run).correction).toBe('billing')
  await correctRun(run.id, 'billing')
  expect(withCorrection(run).correction).toBeNull()
})

test.each([
  { name: 'a run that is not stored, as in a private window', id: 'none', label: 'billing', put: [] },
  { name: 'a label that was not offered', id: 'run', label: 'weather', put: [] },
  {
    name: 'a run without a decision',
    id: 'open',
    label: 'billing',
    put: [{ ...run, id: 'open', decision: null }],
  },
  { name: 'an answer', id: 'answer', label: 'billing', put: [{ ...answerRun(), id: 'answer' }] },
])('$name is not corrected', async ({ id, label, put }) => {
  for (const each of put) await storedRuns.put(each)
  expect(await correctRun(id, label)).toBeNull()
  expect(await kept()).toEqual([])
})
