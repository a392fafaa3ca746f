import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { poolReadings } from '../../../utils/scoring/pool-readings'
import type { Reading } from '../../../utils/scoring/reading'
import { expectSound, label, reading, rowOf, sum } from './examples'

const labels = ['X', 'Y', 'Z'].map((name) => label(name))

describe('three cyclic orders of one question', () => {
  // shared/golden/19_permutation_debias.json: the observed shares of the letters A, B and C in each order, brought into the
  // order X, Y, Z; computed with numpy after chujiezheng/LLM-MCQ-Bias, code/debias_pride.py.
  const readings = [reading([0.6, 0.3, 0.1]), reading([0.2, 0.5, 0.3]), reading([0.2, 0.4, 0.4])]
  const result = poolReadings(readings, labels)

  test.each([
    { id: 'X', share: 0.3173687002415805 },
    { id: 'Y', share: 0.4307355954457871 },
    { id: 'Z', share: 0.2518957043126325 },
  ])('$id has its geometric share', ({ id, share }) => {
    const { lower, probability, upper } = rowOf(result, id)
    expect(probability).toBeCloseTo(share, 12)
    expect(lower).toBeCloseTo(share, 5)
    expect(upper).toBeCloseTo(share, 5)
  })

  test('one of three would have named another label, and its share moved by .2', () => {
    expect(result.stability?.askings).toBe(3)
    expect(result.stability?.flipRate).toBeCloseTo(1 / 3, 12)
    expect(result.stability?.spread).toBeCloseTo(0.2, 12)
  })

  test('the masses are the means of those of the askings', () => {
    expect(result.labelMass).toBeCloseTo(1, 12)
    expect(result.missingMass).toBeCloseTo(1e-6, 12)
  })
})

describe('labels that were not listed', () => {
  test('in one order: there it counts with what it may have had', () => {
    const result = poolReadings(
      [reading([0.6, 0.2, 0.2]), { ...reading([0.7, 0.2, null], 0.1), unlistedAtMost: 0.05 }],
      labels,
    )
    const total = Math.sqrt(0.6 * 0.7) + Math.sqrt(0.2 * 0.2) + Math.sqrt(0.2 * 0.05)
    expect(rowOf(result, 'Z').probability).toBeCloseTo(Math.sqrt(0.2 * 0.05) / total, 12)
    expect(rowOf(result, 'Z').lower).toBe(0)
    expectSound(result)
  })

  test('several in one order share what is missing', () => {
    const result = poolReadings([reading([0.6, 0.2, 0.2]), reading([0.8, null, null], 0.2)], labels)
    const [x, y] = [Math.sqrt(0.6 * 0.8), Math.sqrt(0.2 * 0.1)]
    expect(rowOf(result, 'Y').probability).toBeCloseTo(y / (x + 2 * y), 12)
  })

  test('in every order: unknown, with an upper bound', () => {
    const result = poolReadings([reading([0.6, 0.3, null], 0.1), reading([0.7, 0.2, null], 0.1)], labels)
    expect(rowOf(result, 'Z')).toMatchObject({ probability: null, lower: 0 })
    expect(rowOf(result, 'Z').upper).toBeGreaterThanOrEqual(0.1)
    expect(rowOf(result, 'Z').upper).toBeLessThan(0.2)
    expect(result.labels.at(-1)?.id).toBe('Z')
    expectSound(result)
  })

  test('all of them in every order: nothing is known', () => {
    const result = poolReadings([reading([null, null, null], 1), reading([null, null, null], 1)], labels)
    expect(result.labels).toEqual(
      labels.map(({ id, name }) => ({ id, name, probability: null, lower: 0, upper: 1 })),
    )
    expect(result).toMatchObject({ labelMass: 0, missingMass: 1, entropy: null, stability: null })
  })

  test('an order that named no label is no asking that the label could be stable over', () =>
    expect(
      poolReadings([reading([0.6, 0.3, 0.1]), reading([null, null, null], 1)], labels).stability,
    ).toBeNull())
})

describe('one asking is its own result', () => {
  const result = poolReadings([reading([0.6, 0.2, null], 0.05)], labels)
  test('shares and bounds', () => {
    expect(result.labels).toEqual([
      {
        id: 'X',
        name: 'X',
        probability: expect.closeTo(0.75),
        lower: expect.closeTo(0.6 / 0.85),
        upper: expect.closeTo(0.65 / 0.85),
      },
      {
        id: 'Y',
        name: 'Y',
        probability: expect.closeTo(0.25),
        lower: expect.closeTo(0.2 / 0.85),
        upper: expect.closeTo(0.25 / 0.85),
      },
      { id: 'Z', name: 'Z', probability: null, lower: 0, upper: expect.closeTo(0.05 / 0.85) },
    ])
  })
  test('masses, and no stability', () => {
    expect(result.labelMass).toBeCloseTo(0.8, 12)
    expect(result).toMatchObject({ missingMass: 0.05, stability: null })
  })
})

test('warnings come once, and the shortest list counts', () => {
  const result = poolReadings(
    [
      { ...reading([0.6, 0.3, 0.1]), listed: 20, warnings: ['list-short'] },
      { ...reading([0.6, 0.3, 0.1]), listed: 3, warnings: ['list-short', 'letter-elsewhere'] },
      { ...reading([0.6, 0.3, 0.1]), listed: null },
    ],
    labels,
  )
  expect(result).toMatchObject({ listed: 3, warnings: ['list-short', 'letter-elsewhere'] })
})

/** Readings of three labels whose masses and rest sum to 1 at most; some labels unlisted, one listed at least. */
const readings = fc.array(
  fc
    .tuple(
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      fc.option(fc.double({ min: 0.001, max: 1, noNaN: true })),
      fc.option(fc.double({ min: 0.001, max: 1, noNaN: true })),
      fc.double({ min: 1e-6, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([x, y, z, missing, off]): Reading => {
      const total = sum([x, y, z, missing, off])
      return reading(
        [x, y, z].map((mass) => (mass === null ? null : mass / total)),
        missing / total,
      )
    }),
  { minLength: 1, maxLength: 5 },
)

describe('whatever the readings', () => {
  test('shares sum to one and lie within their bounds', () => {
    fc.assert(fc.property(readings, (all) => expectSound(poolReadings(all, labels))))
  })

  test('their order makes no difference', () => {
    fc.assert(
      fc.property(readings, fc.nat(), (all, by) => {
        const turned = [...all.slice(by % all.length), ...all.slice(0, by % all.length)].toReversed()
        const [one, other] = [poolReadings(all, labels), poolReadings(turned, labels)]
        for (const { id, lower, probability, upper } of one.labels) {
          const row = rowOf(other, id)
          expect(row.probability ?? -1).toBeCloseTo(probability ?? -1, 9)
          expect(row.lower).toBeCloseTo(lower, 9)
          expect(row.upper).toBeCloseTo(upper, 9)
        }
        expect(other.labelMass).toBeCloseTo(one.labelMass ?? -1, 9)
        expect(other.stability?.spread ?? -1).toBeCloseTo(one.stability?.spread ?? -1, 9)
      }),
    )
  })
})
