import { describe, expect, test } from 'vitest'

import { logSumExp } from '../../../utils/maths/log-sum-exp'
import { missingMass } from '../../../utils/maths/missing-mass'
import { meanLogprob, perplexity } from '../../../utils/maths/perplexity'
import { surprisal } from '../../../utils/maths/surprisal'

// shared/golden/03, "blue heart (gpt-4o), exact": OpenAI cookbook, Using_logprobs.ipynb.
const blueHeart = [
  -0.054242473, -0.0044352207, -2.1008714e-6, -0.0013290489, 0, 0, -0.038287632, 0, -1.569009e-5, -0.11313002,
  -0.09048584, 0, -0.023958502, -6.2729996e-6,
]

// shared/golden/01_logsumexp_softmax.json, cross-checked with scipy.special.logsumexp.
describe('logSumExp', () => {
  test.each([
    [[0, 0], 0.6931471805599453],
    [[-0.028133942, -4.278134], -0.013970485884185289],
    [[1000, 1001, 999], 1001.4076059644444],
    [[-1000, -1001, -999], -998.5923940355556],
    [[-1e-7], -1e-7],
    [[-9999, 0], 0],
    [[], -Infinity],
    [[-Infinity], -Infinity],
  ])('%j is %d', (values, expected) => {
    if (Number.isFinite(expected)) expect(logSumExp(values)).toBeCloseTo(expected, 12)
    else expect(logSumExp(values)).toBe(expected)
  })

  test('NaN is refused', () => expect(() => logSumExp([0, Number.NaN])).toThrow(RangeError))
})

test('mean log-probability and perplexity of the cookbook answer', () => {
  expect(meanLogprob(blueHeart)).toBeCloseTo(-0.023278057182928573, 12)
  expect(perplexity(blueHeart)).toBeCloseTo(1.0235511057195896, 12)
  expect(() => perplexity([])).toThrow(RangeError)
})

test('surprisal is in bits', () => {
  expect(surprisal(Math.log(0.25))).toBeCloseTo(2, 12)
  expect(surprisal(0)).toBe(0)
})

test('missing mass never leaves 0..1', () => {
  expect(missingMass([Math.log(0.9), Math.log(0.06)])).toBeCloseTo(0.04, 12)
  expect(missingMass([0, -17])).toBe(0)
  expect(missingMass([])).toBe(1)
})
