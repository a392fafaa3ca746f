import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'

import { type Conditions, conditionsKey } from '../../../utils/model/conditions'
import type { LabelledExample } from '../../../utils/model/labelled-example'
import {
  clearExamples,
  deleteExample,
  examplesOf,
  examplesOfLabelSet,
  lastConditions,
  putExample,
} from '../../../utils/storage/examples'
import { clearReviews, deleteReview, putReview, reviews } from '../../../utils/storage/reviews'
import { clearAll, stored } from './stored'

beforeEach(clearAll)

const conditions: Conditions = {
  labelSetId: 'triage',
  labelSetVersion: 1,
  origin: 'https://api.example',
  model: 'm',
  readout: 'letters',
  wording: 1,
}
const example = (id: string, at: number, change: Partial<Conditions> = {}): LabelledExample => {
  const own = { ...conditions, ...change }
  const shares = [
    { id: 'billing', share: 0.8 },
    { id: 'bug', share: 0.2 },
  ]
  return { id, conditions: own, key: conditionsKey(own), shares, truth: 'billing', at }
}
const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id)

describe('examples', () => {
  test('come back as they were, the oldest first', async () => {
    const all = [example('b', 2), example('c', 3), example('a', 1)]
    for (const each of all) await putExample(each)
    expect(await examplesOf(conditionsKey(conditions))).toEqual([all[2], all[0], all[1]])
  })

  test('of a run are one, however often its label is changed', async () => {
    await putExample(example('a', 1))
    const again = { ...example('a', 2), truth: 'bug' }
    await putExample(again)
    expect(await examplesOf(conditionsKey(conditions))).toEqual([again])
  })

  test.each<Partial<Conditions>>([
    { labelSetId: 'mood' },
    { labelSetVersion: 2 },
    { origin: 'http://127.0.0.1' },
    { model: 'm2' },
    { readout: 'words' },
    { wording: 2 },
  ])('with %o are apart', async (change) => {
    await putExample(example('a', 1))
    await putExample(example('b', 2, change))
    expect(ids(await examplesOf(conditionsKey(conditions)))).toEqual(['a'])
    expect(ids(await examplesOf(conditionsKey({ ...conditions, ...change })))).toEqual(['b'])
  })

  test('of a label set are all under whatever conditions, the oldest first', async () => {
    for (const each of [
      example('d', 4, { labelSetVersion: 2 }),
      example('a', 1, { model: 'm2' }),
      example('other', 2, { labelSetId: 'triage-2' }),
      example('c', 3),
    ]) {
      await putExample(each)
    }
    expect(ids(await examplesOfLabelSet('triage'))).toEqual(['a', 'c', 'd'])
    expect(ids(await examplesOfLabelSet('triage-2'))).toEqual(['other'])
    expect(await examplesOfLabelSet('tri')).toEqual([])
  })

  test('the last of a label set says the conditions', async () => {
    expect(await lastConditions('triage')).toBeNull()
    await putExample(example('b', 5, { model: 'm2' }))
    await putExample(example('a', 1))
    await putExample(example('other', 9, { labelSetId: 'mood' }))
    expect(await lastConditions('triage')).toEqual({ ...conditions, model: 'm2' })
  })

  test('are deleted one by one and all', async () => {
    for (const [at, id] of ['a', 'b', 'c'].entries()) await putExample(example(id, at))
    await deleteExample('b')
    await deleteExample('gone')
    expect(ids(await examplesOf(conditionsKey(conditions)))).toEqual(['a', 'c'])
    await clearExamples()
    expect((await stored()).examples).toBe('[]')
  })
})

describe('the review queue', () => {
  const item = (id: string, at: number) => ({ id, labelSetId: 'triage', at })
  test('has the oldest first, and each run once', async () => {
    expect(await reviews()).toEqual([])
    for (const each of [item('b', 2), item('a', 1), item('c', 3), item('b', 4)]) await putReview(each)
    expect(await reviews()).toEqual([item('a', 1), item('c', 3), item('b', 4)])
  })

  test('is emptied one by one and at once', async () => {
    for (const each of [item('a', 1), item('b', 2), item('c', 3)]) await putReview(each)
    await deleteReview('b')
    await deleteReview('gone')
    expect(ids(await reviews())).toEqual(['a', 'c'])
    await clearReviews()
    expect((await stored()).reviews).toBe('[]')
  })
})
