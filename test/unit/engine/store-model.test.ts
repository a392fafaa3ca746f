import { createHash } from 'node:crypto'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { isDecisionModel } from '../../../utils/engine/is-decision-model'
import { NotGguf, storeModel } from '../../../utils/engine/store-model'
import { gguf, memorySink, pieces } from './memory-sink'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

test('a file comes whole whatever the pieces and wherever it was cut before, and its hash is that of the whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 4, max: 5000 }),
      fc.integer({ min: 1, max: 700 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (length, size, share) => {
        const whole = gguf(length)
        const from = Math.floor(length * share)
        const sink = memorySink(whole.slice(0, from))
        const told: number[] = []
        const hash = await storeModel(sink, { from, pieces: pieces(whole.slice(from), size) }, (received) =>
          told.push(received),
        )
        expect(sink.bytes()).toEqual(whole)
        expect(hash).toBe(hashOf(whole))
        expect(told.at(-1)).toBe(length)
      },
    ),
    { numRuns: 60 },
  )
})

test('a server that starts over has what was here written over', async () => {
  const whole = gguf(3000)
  const sink = memorySink(new Uint8Array(5000).fill(7))
  await storeModel(sink, { from: 0, pieces: pieces(whole, 100) }, () => undefined)
  expect(sink.bytes()).toEqual(whole)
})

test('a web page in place of a model is refused at its first bytes', async () => {
  const sink = memorySink()
  const page = new TextEncoder().encode('<!doctype html><title>Sign in</title>')
  await expect(storeModel(sink, { from: 0, pieces: pieces(page, 2) }, () => undefined)).rejects.toThrow(
    NotGguf,
  )
  expect(sink.getSize()).toBeLessThan(4)
})

test.each([
  ['modern-bert.decision.type', true],
  ['decision.type', true],
  ['general.name', false],
  ['indecision.types', false],
])('metadata with the key %s: a decision model is %s', (key, expected) => {
  const bytes = new Uint8Array([...gguf(64), ...new TextEncoder().encode(`\u0000${key}\u0000`), ...gguf(64)])
  expect(isDecisionModel(memorySink(bytes))).toBe(expected)
})
