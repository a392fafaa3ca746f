import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'

import { correctAlike } from '../../../entrypoints/background/correct-alike'
import { noneOfTheseId } from '../../../utils/model/label-set'
import type { ClassificationRun } from '../../../utils/model/run'
import { clearExamples, examplesOfLabelSet } from '../../../utils/storage/examples'
import { storedRuns } from '../../../utils/storage/runs'
import { supportTriage } from '../../../utils/storage/support-triage'
import { classificationRun } from '../jobs/examples'
import { lettersDecision } from '../scoring/examples'
import { token } from '../token'

const decision = lettersDecision([token('A', { A: 0.7, B: 0.2 })], supportTriage)
const run: ClassificationRun = { ...classificationRun('a private text'), state: 'done', decision }
const kept = () => examplesOfLabelSet(supportTriage.id)

beforeEach(clearExamples)

test.each(['billing', 'bug-report', noneOfTheseId])(
  '%s is right: kept as an example without text',
  async (labelId) => {
    expect(await correctAlike(run, labelId)).toMatchObject({ correction: labelId })
    const examples = await kept()
    expect(examples).toMatchObject([{ id: run.id, truth: labelId }])
    expect(JSON.stringify(examples)).not.toContain('private')
    expect(await storedRuns.get(run.id)).toBeNull()
  },
)

test('the same again takes it back, another one replaces it', async () => {
  const first = await correctAlike(run, 'billing')
  const second = first && (await correctAlike(first, 'bug-report'))
  expect(await kept()).toMatchObject([{ truth: 'bug-report' }])
  expect(second && (await correctAlike(second, 'bug-report'))).toMatchObject({ correction: null })
  expect(await kept()).toEqual([])
})

test.each<[string, ClassificationRun, string]>([
  ['a label that was not offered', run, 'gone'],
  ['no result', { ...run, decision: null }, 'billing'],
])('nothing is kept of %s', async (_, given, labelId) => {
  expect(await correctAlike(given, labelId)).toBeNull()
  expect(await kept()).toEqual([])
})
