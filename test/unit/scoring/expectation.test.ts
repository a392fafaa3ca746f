import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { decide } from '../../../utils/scoring/decide'
import { expectation } from '../../../utils/scoring/expectation'
import { poolReadings } from '../../../utils/scoring/pool-readings'
import { choice, decisionOf, provenance, reading, sum } from './examples'

const { labels: levels } = choice('Calm', 'Cross', 'Furious')
const row = (id: string, probability: number | null, lower: number, upper: number) => ({
  id,
  name: id,
  probability,
  lower,
  upper,
})

describe('the expected level', () => {
  test.each([
    {
      name: 'of shares that are known',
      rows: [row('Furious', 0.5, 0.5, 0.5), row('Calm', 0.3, 0.3, 0.3), row('Cross', 0.2, 0.2, 0.2)],
      lower: 0.3 + 0.4 + 1.5,
      upper: 0.3 + 0.4 + 1.5,
    },
    {
      name: 'of one that is certain',
      rows: [row('Cross', 1, 1, 1), row('Calm', 0, 0, 0), row('Furious', 0, 0, 0)],
      lower: 2,
      upper: 2,
    },
    {
      name: 'what is open goes to the lowest and to the highest',
      rows: [row('Cross', 0.8, 0.7, 1), row('Calm', 0.2, 0.1, 0.3), row('Furious', null, 0, 0.2)],
      lower: 0.3 + 1.4,
      upper: 0.1 + 1.4 + 0.6,
    },
    {
      name: 'no more goes to a level than it may have',
      rows: [row('Cross', 0.6, 0.4, 0.9), row('Calm', 0.4, 0.3, 0.4), row('Furious', null, 0, 0.1)],
      lower: 0.4 + 2 * 0.6,
      upper: 0.3 + 2 * 0.6 + 3 * 0.1,
    },
  ])('$name', ({ rows, lower, upper }) => {
    const found = expectation(rows, levels)
    expect(found?.lower).toBeCloseTo(lower, 12)
    expect(found?.upper).toBeCloseTo(upper, 12)
  })

  test('of levels that are all unknown is unknown', () =>
    expect(
      expectation(
        levels.map(({ id }) => row(id, null, 0, 1)),
        levels,
      ),
    ).toBeNull())

  test('is of ordered levels alone', () => {
    const shares = { Calm: 0.2, Cross: 0.3, Furious: 0.5 }
    const set = choice('Calm', 'Cross', 'Furious')
    expect(decisionOf(shares, set).expectation).toBeNull()
    expect(decisionOf(shares, { ...set, type: 'score' }).expectation?.lower).toBeCloseTo(2.3, 5)
  })

  test('wherever the unseen mass fell, the true level is within the bounds', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
    const shown = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }).filter((each) => each.includes(true))
    fc.assert(
      fc.property(weights, shown, (raw, show) => {
        const real = raw.map((weight) => weight / sum(raw))
        const masses = real.map((mass, level) => (show[level] ? mass : null))
        const result = poolReadings([reading(masses, Math.max(1e-6, 1 - sum(masses)))], levels)
        const found = decide(
          result,
          { ...choice('Calm', 'Cross', 'Furious'), type: 'score' },
          provenance,
        ).expectation
        const expected = sum(real.map((share, level) => share * (level + 1)))
        expect(found?.lower).toBeLessThanOrEqual(expected + 1e-9)
        expect(found?.upper).toBeGreaterThanOrEqual(expected - 1e-9)
        expect(found?.lower).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(found?.upper).toBeLessThanOrEqual(3 + 1e-9)
      }),
    )
  })
})
