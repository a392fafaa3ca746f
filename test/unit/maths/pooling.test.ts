import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { pooledShares } from '../../../utils/maths/pooled-shares'
import { priorCorrected } from '../../../utils/maths/prior-corrected'

const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12))
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

describe('priorCorrected', () => {
  // shared/golden/18_prior_correction.json, computed with numpy.
  const batch = [0.65, 0.225, 0.125]
  test.each([
    {
      name: 'in full',
      shares: [0.7, 0.2, 0.1],
      prior: [0.6, 0.25, 0.15],
      strength: 1,
      corrected: [0.4430379746835443, 0.3037974683544304, 0.25316455696202533],
    },
    {
      name: 'by half',
      shares: [0.7, 0.2, 0.1],
      prior: [0.6, 0.25, 0.15],
      strength: 0.5,
      corrected: [0.578589541473928, 0.2560991609620925, 0.16531129756397947],
    },
    {
      name: 'not at all',
      shares: [0.7, 0.2, 0.1],
      prior: [0.6, 0.25, 0.15],
      strength: 0,
      corrected: [0.7, 0.2, 0.1],
    },
    {
      name: 'row 0 of a batch',
      shares: [0.7, 0.2, 0.1],
      prior: batch,
      strength: 1,
      corrected: [0.38936959208899874, 0.32138442521631644, 0.2892459826946848],
    },
    {
      name: 'row 1 of a batch',
      shares: [0.6, 0.3, 0.1],
      prior: batch,
      strength: 1,
      corrected: [0.30201342281879195, 0.436241610738255, 0.26174496644295303],
    },
    {
      name: 'row 2 of a batch',
      shares: [0.5, 0.3, 0.2],
      prior: batch,
      strength: 1,
      corrected: [0.2077562326869806, 0.3601108033240997, 0.43213296398891965],
    },
    {
      name: 'row 3 of a batch',
      shares: [0.8, 0.1, 0.1],
      prior: batch,
      strength: 1,
      corrected: [0.4972375690607735, 0.17955801104972377, 0.32320441988950277],
    },
    {
      name: 'nothing stays nothing',
      shares: [0.5, 0, 0.5],
      prior: [0.5, 0.25, 0.25],
      strength: 1,
      corrected: [1 / 3, 0, 2 / 3],
    },
  ])('$name', ({ shares, prior, strength, corrected }) =>
    expect(priorCorrected(shares, prior, strength)).toEqual(close(corrected)),
  )
  test('is full by default', () =>
    expect(priorCorrected([0.7, 0.3], [0.6, 0.4])).toEqual(priorCorrected([0.7, 0.3], [0.6, 0.4], 1)))
  test('sums to 1, does not mind the scale of the prior, and an even prior changes nothing', () => {
    fc.assert(
      fc.property(weights, weights, (raw, prior) => {
        const shares = raw.map((weight) => weight / sum(raw))
        const corrected = priorCorrected(shares, prior)
        expect(sum(corrected)).toBeCloseTo(1, 12)
        expect(
          priorCorrected(
            shares,
            prior.map((b) => 7 * b),
          ),
        ).toEqual(close(corrected))
        expect(priorCorrected(shares, [2, 2, 2])).toEqual(close(shares))
        expect(priorCorrected(shares, shares)).toEqual(close([1 / 3, 1 / 3, 1 / 3]))
      }),
    )
  })
  test.each([
    { name: 'no labels', shares: [], prior: [] },
    { name: 'different lengths', shares: [1], prior: [0.5, 0.5] },
    { name: 'no share', shares: [0, 0], prior: [0.5, 0.5] },
    { name: 'a negative share', shares: [-0.5, 1.5], prior: [0.5, 0.5] },
    { name: 'a prior of 0', shares: [0.5, 0.5], prior: [1, 0] },
  ])('$name is refused', ({ shares, prior }) =>
    expect(() => priorCorrected(shares, prior)).toThrow(RangeError),
  )
})

describe('pooledShares', () => {
  // shared/golden/19_permutation_debias.json, "geometric", computed with numpy; each reading in the order X, Y, Z.
  const readings = [
    [0.6, 0.3, 0.1],
    [0.2, 0.5, 0.3],
    [0.2, 0.4, 0.4],
  ]
  test.each([
    {
      name: 'three orders',
      rows: readings,
      pooled: [0.3173687002415805, 0.4307355954457871, 0.2518957043126325],
    },
    { name: 'one reading', rows: [[0.2, 0.8]], pooled: [0.2, 0.8] },
    {
      name: 'opposites',
      rows: [
        [0.1, 0.9],
        [0.9, 0.1],
      ],
      pooled: [0.5, 0.5],
    },
    {
      name: 'a zero wins',
      rows: [
        [0.5, 0.5, 0],
        [0.2, 0.2, 0.6],
      ],
      pooled: [0.5, 0.5, 0],
    },
  ])('$name', ({ rows, pooled }) => expect(pooledShares(rows)).toEqual(close(pooled)))
  test('a bias towards each letter cancels out over all rotations', () => {
    fc.assert(
      fc.property(weights, weights, (raw, bias) => {
        const shares = raw.map((weight) => weight / sum(raw))
        const rotated = [0, 1, 2].map((turn) => {
          const row = shares.map((share, label) => share * (bias[(label + turn) % 3] ?? 0))
          return row.map((mass) => mass / sum(row))
        })
        expect(pooledShares(rotated)).toEqual(close(shares))
        expect(pooledShares(rotated.toReversed())).toEqual(close(shares))
      }),
    )
  })
  test.each([
    { name: 'no rows', rows: [] },
    { name: 'no labels', rows: [[]] },
    { name: 'different lengths', rows: [[0.5, 0.5], [1]] },
    { name: 'a negative share', rows: [[-1, 2]] },
    {
      name: 'a zero for every label',
      rows: [
        [1, 0],
        [0, 1],
      ],
    },
  ])('$name is refused', ({ rows }) => expect(() => pooledShares(rows)).toThrow(RangeError))
})
