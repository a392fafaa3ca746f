import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { logSumExp } from '../../../utils/maths/log-sum-exp'
import { softmax } from '../../../utils/maths/softmax'

// shared/golden/01_logsumexp_softmax.json: scipy.special.logsumexp and softmax.
const reference: { x: number[]; logsumexp: number; softmax: number[] }[] = [
  { x: [0.0, 0.0], logsumexp: 0.6931471805599453, softmax: [0.5, 0.5] },
  {
    x: [-0.028133942, -4.278134],
    logsumexp: -0.013970485884185289,
    softmax: [0.9859363737609732, 0.014063626239026692],
  },
  {
    x: [1000.0, 1001.0, 999.0],
    logsumexp: 1001.4076059644444,
    softmax: [0.24472847105478585, 0.6652409557747898, 0.09003057317037612],
  },
  {
    x: [-1000.0, -1001.0, -999.0],
    logsumexp: -998.5923940355556,
    softmax: [0.24472847105478585, 0.09003057317037612, 0.6652409557747898],
  },
  { x: [-1e-7], logsumexp: -1e-7, softmax: [1.0] },
  { x: [-9999.0, -0.0], logsumexp: 0.0, softmax: [0.0, 1.0] },
  {
    x: [-Infinity, -1.0, -2.0],
    logsumexp: -0.6867383124817772,
    softmax: [0.0, 0.7310585786300049, 0.2689414213699951],
  },
  {
    x: [-0.429, -1.054, -8.945, -15.038, -15.726],
    logsumexp: -0.00016846114566859693,
    softmax: [
      0.6512696335689199, 0.3485995144151393, 0.00013040943733959174, 2.9454573792897274e-7,
      1.4803286324862388e-7,
    ],
  },
]

const logits = fc.array(fc.double({ min: -700, max: 700, noNaN: true }), { minLength: 1, maxLength: 20 })

describe('logSumExp', () => {
  test.each(reference)('of $x', ({ x, logsumexp }) => expect(logSumExp(x)).toBeCloseTo(logsumexp, 12))
  test('of nothing but zeros is a zero', () => expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity))
  test('is above the greatest by ln n at most, and moves with a constant', () => {
    fc.assert(
      fc.property(logits, fc.double({ min: -100, max: 100, noNaN: true }), (x, constant) => {
        const greatest = Math.max(...x)
        expect(logSumExp(x)).toBeGreaterThanOrEqual(greatest)
        expect(logSumExp(x)).toBeLessThanOrEqual(greatest + Math.log(x.length) + 1e-9)
        expect(logSumExp(x.map((each) => each + constant))).toBeCloseTo(logSumExp(x) + constant, 9)
      }),
    )
  })
  test.each([
    { name: 'no values', x: [] },
    { name: 'NaN', x: [0, Number.NaN] },
    { name: 'infinite', x: [0, Infinity] },
  ])('$name is refused', ({ x }) => expect(() => logSumExp(x)).toThrow(RangeError))
})

describe('softmax', () => {
  test.each(reference)('of $x', ({ x, softmax: expected }) => {
    for (const [index, p] of softmax(x).entries()) expect(p).toBeCloseTo(expected[index] ?? Number.NaN, 12)
  })
  test.each([
    { temperature: 2, ratio: 2 },
    { temperature: 1, ratio: 4 },
    { temperature: 0.5, ratio: 16 },
  ])('at $temperature a lead of ln 4 is $ratio to 1', ({ temperature, ratio }) => {
    const [first = 0, second = 0] = softmax([Math.log(4), 0], temperature)
    expect(first / second).toBeCloseTo(ratio, 12)
  })
  test('sums to 1 and keeps the order at every temperature', () => {
    fc.assert(
      fc.property(logits, fc.double({ min: 0.05, max: 20, noNaN: true }), (x, temperature) => {
        const shares = softmax(x, temperature)
        expect(shares.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
        expect(shares[x.indexOf(Math.max(...x))]).toBe(Math.max(...shares))
      }),
    )
  })
  test.each([
    { name: 'no logits', x: [], temperature: 1 },
    { name: 'no probability', x: [-Infinity], temperature: 1 },
    { name: 'no temperature', x: [0], temperature: 0 },
    { name: 'an endless temperature', x: [0], temperature: Infinity },
  ])('$name is refused', ({ x, temperature }) => expect(() => softmax(x, temperature)).toThrow(RangeError))
})
