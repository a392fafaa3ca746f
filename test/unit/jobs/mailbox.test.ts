import { expect, test } from 'vitest'

import { mailbox } from '../../../utils/jobs/mailbox'
import { totalUsage } from '../../../utils/jobs/total-usage'
import { all } from './examples'

test('what was posted is read in order, before and after it is read from', async () => {
  const box = mailbox<number>()
  box.post(1)
  box.post(2)
  const read: number[] = []
  for await (const value of box) {
    read.push(value)
    if (value === 2) void Promise.resolve().then(() => box.post(3))
    if (value === 3) box.close()
  }
  expect(read).toEqual([1, 2, 3])
})

test.each([
  { name: 'nothing', posted: [] },
  { name: 'what was posted before', posted: [1, 2] },
  { name: 'what is falsy too', posted: [0, 0] },
])('closed, it gives $name and ends', async ({ posted }) => {
  const box = mailbox<number>()
  for (const value of posted) box.post(value)
  box.close()
  expect(await all(box)).toEqual(posted)
})

test('closed while it is waited for, it ends', async () => {
  const box = mailbox<number>()
  const read = all(box)
  await Promise.resolve()
  box.close()
  expect(await read).toEqual([])
})

const told = { promptTokens: 90, completionTokens: 1 }
const partly = { promptTokens: null, completionTokens: 3 }

test.each([
  { usages: [], total: null },
  { usages: [null], total: null },
  { usages: [told, null], total: null },
  { usages: [told], total: told },
  { usages: [told, told], total: { promptTokens: 180, completionTokens: 2 } },
  { usages: [told, partly], total: { promptTokens: null, completionTokens: 4 } },
])('the tokens of $usages are $total', ({ usages, total }) => expect(totalUsage(usages)).toEqual(total))
