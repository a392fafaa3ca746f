import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { workThrough } from '../../../utils/jobs/work-through'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Twelve items, each of which takes a second. */
function work(atOnce = 4, signal = new AbortController().signal) {
  const begun: number[] = []
  const waits = new Map<unknown, number>()
  let under = 0
  let most = 0
  const whole = workThrough({
    items: Array.from({ length: 12 }, (_, item) => item),
    atOnce,
    waits,
    signal,
    task: async (item) => {
      begun.push(item)
      under += 1
      most = Math.max(most, under)
      await new Promise((resolve) => setTimeout(resolve, 1000))
      under -= 1
    },
  })
  return { begun, most: () => most, waits, whole }
}

test.each([1, 3, 4])('%d at once, in their order, to the last', async (atOnce) => {
  const { begun, most, whole } = work(atOnce)
  await vi.advanceTimersByTimeAsync(12_000 / atOnce)
  expect(await whole).toBe(true)
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  expect(most()).toBe(atOnce)
})

test('none is begun while anything waits, longer than it was said to last if need be', async () => {
  const { begun, waits, whole } = work()
  waits.set('one', Date.now() + 5000)
  waits.set('other', Date.now() + 3000)
  await vi.advanceTimersByTimeAsync(8000)
  expect(begun).toHaveLength(4)
  waits.delete('other')
  await vi.advanceTimersByTimeAsync(1000)
  expect(begun).toHaveLength(4)
  waits.clear()
  await vi.advanceTimersByTimeAsync(3000)
  expect(begun).toHaveLength(12)
  expect(await whole).toBe(true)
})

test.each([
  { name: 'between two', isWaiting: false },
  { name: 'during a wait', isWaiting: true },
])('stopped $name, no more is begun, and what is under way is waited for', async ({ isWaiting }) => {
  const stop = new AbortController()
  const { begun, waits, whole } = work(4, stop.signal)
  if (isWaiting) waits.set('one', Date.now() + 60_000)
  await vi.advanceTimersByTimeAsync(isWaiting ? 2000 : 500)
  stop.abort()
  const isOver = vi.fn()
  void whole.then(isOver)
  await vi.advanceTimersByTimeAsync(100)
  expect(isOver).toHaveBeenCalledTimes(isWaiting ? 1 : 0)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await whole).toBe(false)
  expect(begun).toHaveLength(4)
})
