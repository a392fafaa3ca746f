import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { entropyBounds } from '../../../utils/maths/entropy-bounds'

// shared/golden/02_entropy_topk_bounds.json, computed with numpy and scipy 1.x.
const reference = [
  {
    name: 'two of 200,019',
    logprobs: [-0.028133942, -4.278134],
    vocabulary: 200_019,
    lower: 0.14607537626264996,
    upper: 0.315372362930381,
  },
  {
    name: 'three of 200,019',
    logprobs: [-0.70817715, -0.70817715, -4.833177],
    vocabulary: 200_019,
    lower: 0.7706507138566945,
    upper: 0.855561531324337,
  },
  {
    name: 'a tenth unseen',
    logprobs: [
      -0.6931471805599453, -1.6094379124341003, -2.3025850929940455, -2.8134107167600364, -3.2188758248682006,
    ],
    vocabulary: 100_277,
    lower: 1.5320298841645466,
    upper: 2.5781020446123772,
  },
  {
    name: 'nothing unseen',
    logprobs: [-0.6931471805599453, -0.6931471805599453],
    vocabulary: 200_019,
    lower: 0.6931471805599453,
    upper: 0.6931471805599453,
  },
]

describe('entropyBounds', () => {
  test.each(reference)('$name', ({ logprobs, vocabulary, lower, upper }) => {
    const bounds = entropyBounds(logprobs, vocabulary)
    expect(bounds.lower).toBeCloseTo(lower, 9)
    expect(bounds.upper).toBeCloseTo(upper, 9)
  })

  test('hold the entropy of every distribution whose head they see', () => {
    const weights = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 10 }), (raw, k) => {
        const total = raw.reduce((sum, weight) => sum + weight, 0)
        const p = raw.map((weight) => weight / total).toSorted((a, b) => b - a)
        const entropy = p.reduce((sum, each) => sum - each * Math.log(each), 0)
        const { lower, upper } = entropyBounds(p.slice(0, k).map(Math.log), p.length)
        expect(lower).toBeLessThanOrEqual(entropy + 1e-9)
        expect(upper).toBeGreaterThanOrEqual(entropy - 1e-9)
      }),
    )
  })

  test('no values are refused', () => {
    expect(() => entropyBounds([])).toThrow(RangeError)
  })
})
