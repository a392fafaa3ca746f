import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { seededRandom } from '../../../utils/maths/seeded-random'
import { shareBounds } from '../../../utils/maths/share-bounds'
import { shareEntropyBounds } from '../../../utils/maths/share-entropy-bounds'
import { shuffle } from '../../../utils/maths/shuffle'

// shared/golden/17_label_scoring_bounds.json, "cookbook third headline, top-2".
const unseen = 0.013873351510521603
const [art, sports] = [0.9722581318807784, 0.013868516608700086]

describe('shareBounds', () => {
  test.each([
    { name: 'Art', own: art, share: 0.9859363737609733, lower: 0.9722581318807784, upper: 0.9861314833913 },
    {
      name: 'Sports',
      own: sports,
      share: 0.014063626239026699,
      lower: 0.013868516608700086,
      upper: 0.02774186811922169,
    },
    { name: 'Politics, not listed', own: 0, share: 0, lower: 0, upper: 0.013873351510521603 },
  ])('$name', ({ own, share, lower, upper }) => {
    const bounds = shareBounds(own, art + sports, unseen)
    expect(bounds.share).toBeCloseTo(share, 9)
    expect(bounds.lower).toBeCloseTo(lower, 9)
    expect(bounds.upper).toBeCloseTo(upper, 9)
  })

  test('nothing seen says nothing', () => {
    expect(shareBounds(0, 0, 1)).toEqual({ share: null, lower: 0, upper: 1 })
    expect(shareBounds(0, 0, 0)).toEqual({ share: null, lower: 0, upper: 1 })
  })
})

describe('shareEntropyBounds', () => {
  const masses = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 })
  test('hold the entropy wherever the unseen mass fell', () => {
    fc.assert(
      fc.property(masses, masses, fc.double({ min: 0, max: 1, noNaN: true }), (listed, spread, rest) => {
        const bounds = shareEntropyBounds(listed, rest)
        if (bounds === null) return
        const all = spread.reduce((sum, each) => sum + each, 0) || 1
        const real = listed.map((mass, index) => mass + rest * ((spread[index] ?? 0) / all))
        const total = real.reduce((sum, each) => sum + each, 0)
        const shares = real.map((mass) => mass / total).filter((share) => share > 0)
        const entropy = shares.reduce((sum, share) => sum - share * Math.log(share), 0)
        expect(entropy).toBeGreaterThanOrEqual(bounds.lower - 1e-9)
        expect(entropy).toBeLessThanOrEqual(bounds.upper + 1e-9)
      }),
    )
  })
  test('a mass too small to divide is no mass', () => {
    expect(shareEntropyBounds([1, 1, Number.MIN_VALUE], 0)?.lower).toBeCloseTo(Math.LN2, 12)
  })
  test('are null where no mass is known', () => expect(shareEntropyBounds([0, 0], 1)).toBeNull())
})

describe('shuffle', () => {
  test('the same seed gives the same order, and keeps every item', () => {
    const items = ['a', 'b', 'c', 'd', 'e']
    const once = shuffle(items, seededRandom('text'))
    expect(shuffle(items, seededRandom('text'))).toEqual(once)
    expect(once.toSorted()).toEqual(items)
  })
  test('every item comes first about as often over many seeds', () => {
    const firsts = Array.from(
      { length: 3000 },
      (_, n) => shuffle(['a', 'b', 'c'], seededRandom(`text ${n}`))[0],
    )
    for (const item of ['a', 'b', 'c']) {
      const share = firsts.filter((first) => first === item).length / firsts.length
      expect(share).toBeGreaterThan(0.28)
      expect(share).toBeLessThan(0.39)
    }
  })
})
