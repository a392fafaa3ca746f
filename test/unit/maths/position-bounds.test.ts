import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { marginBounds } from '../../../utils/maths/margin-bounds'
import { perplexityBounds } from '../../../utils/maths/perplexity-bounds'

describe('marginBounds', () => {
  test.each([
    { name: 'two listed are exact', listed: [0.6, 0.3], lower: 0.3, upper: 0.3 },
    { name: 'in any order', listed: [0.1, 0.3, 0.6], lower: 0.3, upper: 0.3 },
    { name: 'one alone, the rest small', listed: [0.9], lower: 0.8, upper: 0.9 },
    { name: 'one alone, the rest larger than it', listed: [0.4], lower: 0, upper: 0.4 },
    { name: 'certainty', listed: [1], lower: 1, upper: 1 },
  ])('$name', ({ listed, lower, upper }) => {
    const bounds = marginBounds(listed.map(Math.log))
    expect(bounds.lower).toBeCloseTo(lower, 12)
    expect(bounds.upper).toBeCloseTo(upper, 12)
  })
  test('hold the lead of every distribution whose head they see', () => {
    const weights = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 5 }), (raw, k) => {
        const total = raw.reduce((sum, weight) => sum + weight, 0)
        const p = raw.map((weight) => weight / total).toSorted((a, b) => b - a)
        const lead = (p[0] ?? 0) - (p[1] ?? 0)
        const { lower, upper } = marginBounds(p.slice(0, k).map(Math.log))
        expect(lower).toBeLessThanOrEqual(lead + 1e-12)
        expect(upper).toBeGreaterThanOrEqual(lead - 1e-12)
      }),
    )
  })
  test('no values are refused', () => expect(() => marginBounds([])).toThrow(RangeError))
})

describe('perplexityBounds', () => {
  // exp of H_lower and H_upper of shared/golden/02_entropy_topk_bounds.json, computed with numpy.
  test.each([
    {
      name: 'two of 200,019',
      logprobs: [-0.028133942, -4.278134],
      vocabulary: 200_019,
      lower: Math.exp(0.14607537626264996),
      upper: Math.exp(0.315372362930381),
    },
    { name: 'a fair coin', logprobs: [-Math.LN2, -Math.LN2], vocabulary: 200_019, lower: 2, upper: 2 },
    { name: 'half spread over four', logprobs: [-Math.LN2], vocabulary: 5, lower: 2, upper: 4 },
  ])('$name', ({ logprobs, vocabulary, lower, upper }) => {
    const bounds = perplexityBounds(logprobs, vocabulary)
    expect(bounds.lower).toBeCloseTo(lower, 9)
    expect(bounds.upper).toBeCloseTo(upper, 9)
  })
  test('an unknown vocabulary is taken as the largest', () =>
    expect(perplexityBounds([-Math.LN2])).toEqual(perplexityBounds([-Math.LN2], 262_144)))
  test('no values are refused', () => expect(() => perplexityBounds([])).toThrow(RangeError))
})
