import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { clopperPearsonLower } from '../../../utils/maths/clopper-pearson-lower'
import { fewestTrials } from '../../../utils/maths/fewest-trials'
import { promisedThreshold } from '../../../utils/maths/promised-threshold'
import { seededRandom } from '../../../utils/maths/seeded-random'
import { confidences, outcomes } from './examples/three-hundred-points'

const repeated = <T>(value: T, count: number): T[] => Array.from({ length: count }, () => value)

describe('promisedThreshold', () => {
  // shared/golden/16_threshold_target_precision.json, computed with scipy.stats.beta.
  test.each([
    {
      target: 0.9,
      certainty: 0.9,
      leastAccepted: 30,
      expected: {
        threshold: 0.727,
        accepted: 216,
        right: 201,
        lower: expect.closeTo(0.9028688583435545, 9),
        share: expect.closeTo(0.72, 12),
      },
    },
    {
      target: 0.9,
      certainty: 0.95,
      leastAccepted: 30,
      expected: {
        threshold: 0.739,
        accepted: 211,
        right: 198,
        lower: expect.closeTo(0.9038286107974591, 9),
        share: expect.closeTo(0.7033333333333334, 12),
      },
    },
    {
      target: 0.95,
      certainty: 0.9,
      leastAccepted: 45,
      expected: {
        threshold: 0.881,
        accepted: 118,
        right: 116,
        lower: expect.closeTo(0.9555267697563521, 9),
        share: expect.closeTo(0.3933333333333333, 12),
      },
    },
    { target: 0.99, certainty: 0.95, leastAccepted: 299, expected: null },
  ])('$target with $certainty from $leastAccepted on', ({ target, certainty, leastAccepted, expected }) =>
    expect(promisedThreshold(confidences, outcomes, target, certainty, leastAccepted)).toEqual(expected),
  )

  test.each([
    { name: 'enough right ones of one confidence', right: repeated(true, 29), threshold: 0.9 },
    { name: 'one too few', right: repeated(true, 28), threshold: null },
    { name: 'none', right: [], threshold: null },
    { name: 'one wrong', right: [...repeated(true, 28), false], threshold: null },
  ])('$name', ({ right, threshold }) => {
    const found = promisedThreshold(repeated(0.9, right.length), right, 0.9, 0.95)
    expect(found?.threshold ?? null).toBe(threshold)
  })

  test('stops at the first failure, though a lower cut would pass again', () => {
    const scores = [...repeated(0.9, 30), ...repeated(0.8, 3), ...repeated(0.7, 500)]
    const right = scores.map((score) => score !== 0.8)
    expect(clopperPearsonLower(530, 533, 0.95)).toBeGreaterThan(0.9)
    expect(promisedThreshold(scores, right, 0.9, 0.95)).toMatchObject({
      threshold: 0.9,
      accepted: 30,
      right: 30,
    })
  })

  test('starts where enough are accepted, unless told otherwise', () => {
    const least = fewestTrials(0.9, 0.9)
    expect(promisedThreshold(confidences, outcomes, 0.9, 0.9)).toEqual(
      promisedThreshold(confidences, outcomes, 0.9, 0.9, least),
    )
    expect(promisedThreshold(repeated(0.9, 29), repeated(true, 29), 0.9, 0.95, 30)).toBeNull()
  })

  test('the order of the items does not matter, and what it says can be counted', () => {
    const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.boolean()), { maxLength: 80 })
    fc.assert(
      fc.property(items, (each) => {
        const ask = (some: typeof each) =>
          promisedThreshold(
            some.map(([score]) => score),
            some.map(([, isRight]) => isRight),
            0.6,
            0.8,
          )
        const found = ask(each)
        expect(ask(each.toReversed())).toEqual(found)
        if (found === null) return
        const accepted = each.filter(([score]) => score >= found.threshold)
        expect(found.accepted).toBe(accepted.length)
        expect(found.right).toBe(accepted.filter(([, isRight]) => isRight).length)
        expect(found.share).toBe(accepted.length / each.length)
        expect(found.lower).toBeGreaterThanOrEqual(0.6)
      }),
    )
  })

  test('keeps its promise: of many sets of items few give a threshold under the target', () => {
    const random = seededRandom('promise')
    const rate = (score: number) => 0.5 + 0.5 * score
    const broken = Array.from({ length: 400 }, () => {
      const scores = Array.from({ length: 200 }, () => Math.round(random() * 100) / 100)
      const found = promisedThreshold(
        scores,
        scores.map((score) => random() < rate(score)),
        0.85,
        0.8,
      )
      // Accepted scores are spread evenly over threshold..1, so their mean rate is that of the middle.
      return found !== null && rate((found.threshold + 1) / 2) < 0.85
    }).filter(Boolean).length
    expect(broken / 400).toBeLessThan(0.2 + 3 * Math.sqrt((0.2 * 0.8) / 400))
    expect(broken).toBeGreaterThan(0)
  })

  test.each([
    { name: 'different lengths', scores: [0.5], right: [], target: 0.9, certainty: 0.9 },
    { name: 'no scores for outcomes', scores: [], right: [true], target: 0.9, certainty: 0.9 },
    { name: 'NaN', scores: [Number.NaN], right: [true], target: 0.9, certainty: 0.9 },
    { name: 'a target of 1', scores: [0.5], right: [true], target: 1, certainty: 0.9 },
    { name: 'full certainty', scores: [0.5], right: [true], target: 0.9, certainty: 1 },
  ])('$name is refused', ({ scores, right, target, certainty }) => {
    expect(() => promisedThreshold(scores, right, target, certainty)).toThrow(RangeError)
    expect(() => promisedThreshold(scores, right, target, certainty, 10)).toThrow(RangeError)
  })
})
