import { expect, test } from 'vitest'

import { inTurn } from '../../../utils/transport/queue'

const held = () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { promise, resolve }
}
const { signal } = new AbortController()

test('four at once to one origin; another origin does not wait for them', async () => {
  const gates = Array.from({ length: 6 }, held)
  const started: number[] = []
  const tasks = gates.map(({ promise }, index) =>
    inTurn('https://one.example', signal, async () => {
      started.push(index)
      await promise
      return index
    }),
  )
  expect(await inTurn('https://other.example', signal, async () => 'free')).toBe('free')
  expect(started).toEqual([0, 1, 2, 3])
  gates[2]?.resolve()
  await tasks[2]
  await inTurn('https://other.example', signal, async () => null)
  expect(started).toEqual([0, 1, 2, 3, 4])
  for (const { resolve } of gates) resolve()
  expect(await Promise.all(tasks)).toEqual([0, 1, 2, 3, 4, 5])
})

test('one that stops waiting leaves the queue', async () => {
  const gate = held()
  const busy = Array.from({ length: 4 }, () => inTurn('https://three.example', signal, () => gate.promise))
  const controller = new AbortController()
  let ran = false
  const waiting = inTurn('https://three.example', controller.signal, async () => {
    ran = true
  })
  controller.abort()
  await expect(waiting).rejects.toThrow('aborted')
  gate.resolve()
  await Promise.all(busy)
  expect(ran).toBe(false)
})
