import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { DecisionAnswer } from '../../../utils/model/answer'
import type { Decision } from '../../../utils/model/decision'
import { type LabelSet, predicateLabels } from '../../../utils/model/label-set'
import { decisionReadout } from '../../../utils/scoring/decision-readout'
import { supportTriage } from '../../../utils/storage/support-triage'

const letters = [...'abcdefgh']
const labelSet = (count: number): LabelSet => ({
  ...supportTriage,
  labels: letters.slice(0, count).map((id) => ({ id, name: id.toUpperCase(), description: '', aliases: [] })),
  noneOfThese: false,
})
const provenance = {
  origin: 'https://api.example',
  dialect: 'decisions',
  model: 'm-1',
  readout: 'decisions',
  temperatureMode: 'unknown',
  truncated: null,
} as const
const answer = (
  sent: readonly (number | null | undefined)[],
  rest: Partial<DecisionAnswer> = {},
): DecisionAnswer => ({
  id: 'label',
  index: 0,
  refused: false,
  probabilities: sent.flatMap((probability, index) =>
    probability === undefined ? [] : [{ value: (letters[index] ?? '').toUpperCase(), probability }],
  ),
  reportedConfidence: null,
  labelMass: null,
  ...rest,
})
const read = (sent: readonly (number | null | undefined)[], rest: Partial<DecisionAnswer> = {}) =>
  decisionReadout(answer(sent, rest), labelSet(sent.length), provenance)
const label = (decision: Decision | null, id: string) => decision?.labels.find((each) => each.id === id)

describe('the guide’s choice, .95 .02 .01 .02', () => {
  const decision = read([0.95, 0.02, 0.01, 0.02], { reportedConfidence: 0.93 })
  test('labels fall, with the bounds that rounding leaves', () => {
    expect(decision?.labels.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c'])
    expect(label(decision, 'a')?.probability).toBeCloseTo(0.95, 12)
    expect(label(decision, 'a')?.lower).toBeCloseTo(0.945 / 1.01, 12)
    expect(label(decision, 'a')?.upper).toBeCloseTo(0.955 / 0.99, 12)
  })
  test('our confidence holds .933; the server’s is passed on', () => {
    expect(decision?.confidence?.lower).toBeCloseTo((0.945 / 1.01 - 0.25) / 0.75, 12)
    expect(decision?.confidence?.upper).toBeCloseTo((0.955 / 0.99 - 0.25) / 0.75, 12)
    expect(decision?.reportedConfidence).toBe(0.93)
  })
  test('margin, verdict and where it came from', () => {
    expect(decision?.margin).toBeCloseTo(0.93, 12)
    expect(decision).toMatchObject({
      type: 'choice',
      verdict: 'accept',
      labelMass: null,
      missingMass: null,
      warnings: [],
      provenance: { ...provenance, kind: 'measured', temperature: null, listed: null },
    })
  })
  test('the entropy is within its bounds', () => {
    const entropy = -[0.95, 0.02, 0.01, 0.02].reduce((sum, p) => sum + p * Math.log(p), 0)
    expect(decision?.entropy?.lower).toBeLessThan(entropy)
    expect(decision?.entropy?.upper).toBeGreaterThan(entropy)
  })
})

describe('sums', () => {
  test.each([
    { name: 'rounded up', sent: [0.34, 0.34, 0.33], top: 0.34 / 1.01, warnings: [] },
    { name: 'rounded down', sent: [0.33, 0.33, 0.33], top: 1 / 3, warnings: [] },
    { name: 'as the wire had it', sent: [0.94, 0.04, 0.02], top: 0.94, warnings: [] },
    { name: 'more than rounding', sent: [0.6, 0.6], top: 0.5, warnings: ['sum-off'] },
    { name: 'less than rounding', sent: [0.6, 0.2], top: 0.75, warnings: ['sum-off'] },
    { name: 'four decimals', sent: [0.9, 0.0999], top: 0.9 / 0.9999, warnings: [] },
    { name: 'four decimals, off', sent: [0.9, 0.0995], top: 0.9 / 0.9995, warnings: ['sum-off'] },
    { name: 'full precision', sent: [2 / 3, 1 / 3], top: 2 / 3, warnings: [] },
    { name: 'full precision, off', sent: [2 / 3, 0.3], top: 2 / 3 / (2 / 3 + 0.3), warnings: ['sum-off'] },
  ])('$name: $sent', ({ sent, top, warnings }) => {
    const decision = read(sent)
    expect(decision?.labels[0]?.probability).toBeCloseTo(top, 12)
    expect(decision?.warnings).toEqual(warnings)
  })
})

describe('what the endpoint left out', () => {
  test.each([
    { name: 'not sent', hole: undefined },
    { name: 'no number', hole: null },
    { name: 'below 0', hole: -0.2 },
    { name: 'above 1', hole: 1.5 },
    { name: 'not a number', hole: NaN },
  ])('$name: unknown, with what the others leave over', ({ hole }) => {
    const decision = read([0.7, hole, 0.2])
    expect(label(decision, 'b')).toMatchObject({ probability: null, lower: 0 })
    // Listed are at least .695 and .195, so at most .11 of 1 is left.
    expect(label(decision, 'b')?.upper).toBeCloseTo(0.11, 12)
    expect(label(decision, 'a')?.probability).toBeCloseTo(0.7 / 0.9, 12)
    expect(label(decision, 'a')?.lower).toBeCloseTo(0.695 / (0.695 + 0.205 + 0.11), 12)
    expect(label(decision, 'a')?.upper).toBeCloseTo(0.705 / (0.705 + 0.195), 12)
    expect(decision?.labels.map(({ id }) => id)).toEqual(['a', 'c', 'b'])
    expect(decision?.warnings).toEqual([])
  })
  test('an unknown rival counts with all that it may have', () =>
    expect(read([0.6, undefined])?.margin).toBeCloseTo(1 - 0.405, 12))
  test('nothing left over is still not 0', () => {
    const decision = read([2 / 3, 1 / 3, undefined])
    expect(label(decision, 'c')?.upper).toBeGreaterThan(0)
    expect(label(decision, 'c')?.upper).toBeLessThan(2e-6)
  })
  test('a zero that was sent is a number', () => {
    const none = label(read([1, 0]), 'b')
    expect(none).toMatchObject({ probability: 0, lower: 0 })
    expect(none?.upper).toBeCloseTo(0.005, 12)
  })
  test.each([
    { name: 'no probability at all', sent: [undefined, null] },
    { name: 'only what can be none', sent: [2, -1] },
    { name: 'zeros alone', sent: [0, 0] },
  ])('$name: no decision', ({ sent }) => expect(read(sent)).toBeNull())
  test('an option that was not offered is not read, and its mass is missed', () => {
    const probabilities = [
      { value: 'A', probability: 0.5 },
      { value: 'B', probability: 0.2 },
      { value: 'Z', probability: 0.3 },
    ]
    const decision = decisionReadout(answer([], { probabilities }), labelSet(2), provenance)
    expect(decision?.labels.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(decision?.warnings).toEqual(['sum-off'])
  })
})

describe('questions of other types', () => {
  test('a predicate is read by its values', () => {
    const predicate: LabelSet = { ...labelSet(0), type: 'predicate', labels: predicateLabels }
    const probabilities = [
      { value: 'true', probability: 0.2 },
      { value: 'false', probability: 0.8 },
    ]
    const decision = decisionReadout(answer([], { probabilities }), predicate, provenance)
    expect(decision).toMatchObject({
      type: 'predicate',
      labels: [
        { id: 'false', name: 'No', probability: 0.8 },
        { id: 'true', name: 'Yes', probability: 0.2 },
      ],
      expectation: null,
    })
  })

  test('levels have an expected one, within what rounding leaves', () => {
    const levels: LabelSet = { ...labelSet(3), type: 'score' }
    const decision = decisionReadout(answer([0.2, 0.3, 0.5]), levels, provenance)
    expect(decision?.type).toBe('score')
    expect(decision?.expectation?.lower).toBeLessThan(2.3)
    expect(decision?.expectation?.lower).toBeGreaterThan(2.2)
    expect(decision?.expectation?.upper).toBeGreaterThan(2.3)
    expect(decision?.expectation?.upper).toBeLessThan(2.4)
  })
})

describe('label mass', () => {
  test.each([
    { labelMass: null, read: null, verdict: 'accept' },
    { labelMass: 0.9, read: 0.9, verdict: 'accept' },
    { labelMass: 0.3, read: 0.3, verdict: 'review' },
    { labelMass: 7, read: null, verdict: 'accept' },
  ])('$labelMass is $read: $verdict', ({ labelMass, read: expected, verdict }) => {
    expect(read([0.9, 0.1], { labelMass })).toMatchObject({ labelMass: expected, verdict })
  })
})

test('labels that are called the same are still two', () => {
  const twins = {
    ...labelSet(2),
    labels: ['x', 'y'].map((id) => ({ id, name: 'A', description: '', aliases: [] })),
  }
  const probabilities = [
    { value: 'A', probability: 0.2 },
    { value: 'A (2)', probability: 0.8 },
  ]
  const decision = decisionReadout(answer([], { probabilities }), twins, provenance)
  expect(decision?.labels.map(({ id, probability }) => [id, probability])).toEqual([
    ['y', 0.8],
    ['x', 0.2],
  ])
})

describe('every distribution that rounds to what was sent', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 })
  test.each([
    { decimals: 2, isCut: false },
    { decimals: 4, isCut: false },
    { decimals: 2, isCut: true },
  ])('to $decimals decimals, some left out: $isCut', ({ decimals, isCut }) => {
    fc.assert(
      fc.property(weights, (raw) => {
        const total = raw.reduce((sum, weight) => sum + weight, 0)
        fc.pre(total > 0.01)
        const real = raw.map((weight) => weight / total)
        const sent = real.map((p, index) =>
          isCut && index > 0 && p < 0.1 ? undefined : Number(p.toFixed(decimals)),
        )
        const decision = read(sent)
        for (const [index, p] of real.entries()) {
          const { lower = 1, upper = 0, probability = 2 } = label(decision, letters[index] ?? '') ?? {}
          expect(p).toBeGreaterThanOrEqual(lower - 1e-12)
          expect(p).toBeLessThanOrEqual(upper + 1e-12)
          if (probability !== null) expect(probability).toBeGreaterThanOrEqual(lower)
          if (probability !== null) expect(probability).toBeLessThanOrEqual(upper)
        }
        const entropy = real.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0)
        expect(entropy).toBeGreaterThanOrEqual((decision?.entropy?.lower ?? 9) - 1e-9)
        expect(entropy).toBeLessThanOrEqual((decision?.entropy?.upper ?? 0) + 1e-9)
      }),
    )
  })
})
