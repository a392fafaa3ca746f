import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { clopperPearson } from '../../../utils/maths/clopper-pearson'
import { clopperPearsonLower } from '../../../utils/maths/clopper-pearson-lower'
import { fewestTrials } from '../../../utils/maths/fewest-trials'
import { wilsonInterval } from '../../../utils/maths/wilson-interval'

// shared/golden/14_clopper_pearson_wilson_min_n.json: scipy.stats.beta.ppf and scipy.stats.binomtest.
const reference = [
  {
    successes: 0,
    trials: 10,
    exact: [0.0, 0.30849710781876083],
    lower: 0.0,
    wilson: [0.0, 0.2775327998628892],
  },
  {
    successes: 10,
    trials: 10,
    exact: [0.6915028921812372, 1.0],
    lower: 0.741134449106946,
    wilson: [0.7224672001371107, 0.9999999999999999],
  },
  {
    successes: 59,
    trials: 59,
    exact: [0.9393910990496548, 1.0],
    lower: 0.9504923901117697,
    wilson: [0.9388706294732116, 1.0],
  },
  {
    successes: 58,
    trials: 59,
    exact: [0.9091440671133451, 0.9995709766672765],
    lower: 0.9221020784811893,
    wilson: [0.9100427403585771, 0.9970017660816444],
  },
  {
    successes: 95,
    trials: 100,
    exact: [0.8871650888945162, 0.9835681208179474],
    lower: 0.897746622356735,
    wilson: [0.8882495307680808, 0.9784563208456319],
  },
  {
    successes: 47,
    trials: 50,
    exact: [0.834518053396238, 0.987451412164666],
    lower: 0.8521628236358296,
    wilson: [0.8378290831116182, 0.979385029651026],
  },
  {
    successes: 190,
    trials: 200,
    exact: [0.9099724622986565, 0.9757658345278903],
    lower: 0.9166648489336136,
    wilson: [0.9104218518612239, 0.972617354399236],
  },
  {
    successes: 1,
    trials: 1,
    exact: [0.024999999999999967, 1.0],
    lower: 0.04999999999999999,
    wilson: [0.20654931437723745, 1.0],
  },
  {
    successes: 299,
    trials: 299,
    exact: [0.9877384040923969, 1.0],
    lower: 0.9900308532071154,
    wilson: [0.9873152809537594, 0.9999999999999999],
  },
]

// The same file: trials that are needed with 0, 1, 2 and 3 errors.
const needed = [
  { target: 0.8, certainty: 0.9, trials: [11, 18, 25, 32] },
  { target: 0.8, certainty: 0.95, trials: [14, 22, 30, 37] },
  { target: 0.8, certainty: 0.99, trials: [21, 31, 39, 47] },
  { target: 0.9, certainty: 0.9, trials: [22, 38, 52, 65] },
  { target: 0.9, certainty: 0.95, trials: [29, 46, 61, 76] },
  { target: 0.9, certainty: 0.99, trials: [44, 64, 81, 97] },
  { target: 0.95, certainty: 0.9, trials: [45, 77, 105, 132] },
  { target: 0.95, certainty: 0.95, trials: [59, 93, 124, 153] },
  { target: 0.95, certainty: 0.99, trials: [90, 130, 165, 198] },
  { target: 0.97, certainty: 0.9, trials: [76, 129, 176, 221] },
  { target: 0.97, certainty: 0.95, trials: [99, 157, 208, 257] },
  { target: 0.97, certainty: 0.99, trials: [152, 219, 277, 332] },
  { target: 0.99, certainty: 0.9, trials: [230, 388, 531, 667] },
  { target: 0.99, certainty: 0.95, trials: [299, 473, 628, 773] },
  { target: 0.99, certainty: 0.99, trials: [459, 662, 838, 1001] },
]

const close = ([lower = 0, upper = 0]: readonly number[]) => ({
  lower: expect.closeTo(lower, 9),
  upper: expect.closeTo(upper, 9),
})
const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)))
const certainties = fc.double({ min: 0.5, max: 0.999, noNaN: true })

test.each(reference)('$successes of $trials', ({ successes, trials, exact, lower, wilson }) => {
  expect(clopperPearson(successes, trials)).toEqual(close(exact))
  expect(clopperPearsonLower(successes, trials, 0.95)).toBeCloseTo(lower, 9)
  expect(wilsonInterval(successes, trials)).toEqual(close(wilson))
})

// scipy.stats.beta.ppf(1 - certainty, k, n - k + 1), scipy 1.17.1
test.each([
  { successes: 1, trials: 20, certainty: 0.9, lower: 0.005254174069468943 },
  { successes: 57, trials: 59, certainty: 0.95, lower: 0.897110837290046 },
  { successes: 500, trials: 1000, certainty: 0.9, lower: 0.4792509908497748 },
  { successes: 2997, trials: 3000, certainty: 0.99, lower: 0.996655556921213 },
  { successes: 10000, trials: 10000, certainty: 0.95, lower: 0.9997004716402234 },
])('$successes of $trials with $certainty', ({ successes, trials, certainty, lower }) =>
  expect(clopperPearsonLower(successes, trials, certainty)).toBeCloseTo(lower, 12),
)

test('no trials tell nothing', () => {
  expect(clopperPearson(0, 0)).toEqual({ lower: 0, upper: 1 })
  expect(wilsonInterval(0, 0)).toEqual({ lower: 0, upper: 1 })
  expect(clopperPearsonLower(0, 0, 0.95)).toBe(0)
})

test('every interval holds the rate, mirrors, and grows with the certainty', () => {
  fc.assert(
    fc.property(counts, certainties, ([successes, trials], certainty) => {
      for (const interval of [clopperPearson, wilsonInterval]) {
        const { lower, upper } = interval(successes, trials, certainty)
        const wider = interval(successes, trials, (1 + certainty) / 2)
        const mirrored = interval(trials - successes, trials, certainty)
        expect(lower).toBeGreaterThanOrEqual(wider.lower - 1e-12)
        expect(upper).toBeLessThanOrEqual(wider.upper + 1e-12)
        expect(lower).toBeLessThanOrEqual(successes / trials + 1e-12)
        expect(upper).toBeGreaterThanOrEqual(successes / trials - 1e-12)
        expect(mirrored).toEqual(close([1 - upper, 1 - lower]))
      }
    }),
  )
})

describe('fewestTrials', () => {
  test.each(needed)('$target with $certainty', ({ target, certainty, trials }) =>
    expect([0, 1, 2, 3].map((errors) => fewestTrials(target, certainty, errors))).toEqual(trials),
  )
  test('one fewer does not promise it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.99, noNaN: true }),
        certainties,
        fc.integer({ min: 0, max: 5 }),
        (target, certainty, errors) => {
          const trials = fewestTrials(target, certainty, errors)
          expect(clopperPearsonLower(trials - errors, trials, certainty)).toBeGreaterThanOrEqual(target)
          const fewer = Math.max(0, trials - 1 - errors)
          expect(clopperPearsonLower(fewer, fewer + errors, certainty)).toBeLessThan(target)
        },
      ),
      { numRuns: 50 },
    )
  })
  test.each([0.5, 0.9, 0.999])('without errors it is the logarithms’ ratio: %d', (target) =>
    expect(fewestTrials(target, 0.97)).toBe(Math.ceil(Math.log(1 - 0.97) / Math.log(target))),
  )
})

describe('are refused', () => {
  test.each([
    { name: 'more successes than trials', successes: 3, trials: 2, certainty: 0.95 },
    { name: 'fewer than none', successes: -1, trials: 2, certainty: 0.95 },
    { name: 'half a success', successes: 0.5, trials: 2, certainty: 0.95 },
    { name: 'half a trial', successes: 1, trials: 2.5, certainty: 0.95 },
    { name: 'full certainty', successes: 1, trials: 2, certainty: 1 },
    { name: 'no certainty', successes: 1, trials: 2, certainty: 0 },
  ])('$name', ({ successes, trials, certainty }) => {
    for (const bound of [clopperPearson, clopperPearsonLower, wilsonInterval]) {
      expect(() => bound(successes, trials, certainty)).toThrow(RangeError)
    }
  })
  test.each([
    { target: 0, certainty: 0.95, errors: 0 },
    { target: 1, certainty: 0.95, errors: 0 },
    { target: 0.9, certainty: 1, errors: 0 },
    { target: 0.9, certainty: 0.95, errors: -1 },
    { target: 0.9, certainty: 0.95, errors: 0.5 },
  ])('a target of $target with $certainty and $errors errors', ({ target, certainty, errors }) =>
    expect(() => fewestTrials(target, certainty, errors)).toThrow(RangeError),
  )
})
