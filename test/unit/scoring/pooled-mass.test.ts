import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { pooledMass } from '../../../utils/maths/pooled-mass'
import { shareBounds } from '../../../utils/maths/share-bounds'
import { sum } from './examples'

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12))

describe('pooledMass', () => {
  test.each([
    {
      name: 'one asking is its own masses and rest',
      askings: [[0.6, 0.3]],
      unseen: [0.1],
      masses: [0.6, 0.3],
      rest: 0.1,
    },
    {
      name: 'one asking with mass off the options counts what is on them or unseen',
      askings: [[0.3, 0.1]],
      unseen: [0.1],
      masses: [0.6, 0.2],
      rest: 0.2,
    },
    {
      name: 'two askings without a rest are their geometric mean, and nothing is unseen',
      askings: [
        [0.5, 0.5],
        [0.8, 0.2],
      ],
      unseen: [0, 0],
      masses: [Math.sqrt(0.4), Math.sqrt(0.1)],
      rest: 0,
    },
    {
      name: 'an option with nothing in an asking has nothing in the mean',
      askings: [
        [1, 0],
        [0.5, 0.5],
      ],
      unseen: [0, 0],
      masses: [Math.sqrt(0.5), 0],
      rest: 0,
    },
    {
      name: 'an asking that neither showed nor hid any is left out',
      askings: [
        [0.6, 0.3],
        [0, 0],
      ],
      unseen: [0.1, 0],
      masses: [0.6, 0.3],
      rest: 0.1,
    },
  ])('$name', ({ askings, unseen, masses, rest }) => {
    const pooled = pooledMass(askings, unseen)
    expect(pooled?.masses).toEqual(close(masses))
    expect(pooled?.unseen).toBeCloseTo(rest, 12)
  })

  test.each([
    { name: 'no asking', askings: [], unseen: [] },
    { name: 'no mass at all', askings: [[0, 0]], unseen: [0] },
    { name: 'no option', askings: [[]], unseen: [1] },
  ])('$name: null', ({ askings, unseen }) => expect(pooledMass(askings, unseen)).toBeNull())
})

/** K askings of n options: what is listed of each, what is on no option, and the options that the unseen mass fell on. */
const completed = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 6 }))
  .chain(([askings, options]) => {
    const part = fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1, noNaN: true }))
    const parts = (count: number) => fc.array(part, { minLength: count, maxLength: count })
    // Listed parts, then the part off the options, then the unseen part; and how the unseen part is divided, off last.
    const asking = fc.tuple(parts(options + 2), parts(options + 1))
    return fc.array(asking, { minLength: askings, maxLength: askings })
  })

test('wherever the unseen mass fell, the true shares are within the bounds', () => {
  fc.assert(
    fc.property(completed, (askings) => {
      fc.pre(askings.every(([parts, falls]) => sum(parts) > 0 && sum(falls) > 0))
      const told = askings.map(([parts, falls]) => {
        const total = sum(parts)
        const listed = parts.slice(0, -2).map((part) => part / total)
        const unseen = (parts.at(-1) ?? 0) / total
        const real = listed.map((mass, option) => mass + (unseen * (falls[option] ?? 0)) / sum(falls))
        return { listed, unseen, real }
      })
      const mean = (told[0]?.real ?? []).map((_, option) =>
        told.reduce(
          (product, { real }) => product * ((real[option] ?? 0) / sum(real)) ** (1 / told.length),
          1,
        ),
      )
      fc.pre(sum(mean) > 1e-6)
      const pooled = pooledMass(
        told.map(({ listed }) => listed),
        told.map(({ unseen }) => unseen),
      )
      const masses = pooled?.masses ?? []
      expect(masses).toHaveLength(mean.length)
      for (const [option, own] of mean.entries()) {
        const { lower, upper } = shareBounds(masses[option] ?? 0, sum(masses), pooled?.unseen ?? 0)
        expect(own / sum(mean)).toBeGreaterThanOrEqual(lower - 1e-9)
        expect(own / sum(mean)).toBeLessThanOrEqual(upper + 1e-9)
      }
    }),
    { numRuns: 500 },
  )
})

test('with nothing unseen the bounds meet at the shares', () => {
  const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(weights, { minLength: 1, maxLength: 4 }), (askings) => {
      const pooled = pooledMass(
        askings,
        askings.map(() => 0),
      )
      expect(pooled?.unseen).toBeCloseTo(0, 12)
    }),
  )
})
