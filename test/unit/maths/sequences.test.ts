import { expect, test } from 'vitest'

import { missingMass } from '../../../utils/maths/missing-mass'
import { meanLogprob, perplexity } from '../../../utils/maths/perplexity'
import { surprisal } from '../../../utils/maths/surprisal'

// shared/golden/03, "blue heart (gpt-4o), exact": OpenAI cookbook, Using_logprobs.ipynb.
const blueHeart = [
  -0.054242473, -0.0044352207, -2.1008714e-6, -0.0013290489, 0, 0, -0.038287632, 0, -1.569009e-5, -0.11313002,
  -0.09048584, 0, -0.023958502, -6.2729996e-6,
]

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
