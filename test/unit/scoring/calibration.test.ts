import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { seededRandom } from '../../../utils/maths/seeded-random'
import { softmax } from '../../../utils/maths/softmax'
import type { Calibrator } from '../../../utils/model/calibrator'
import type { CalibrationMethod } from '../../../utils/model/decision'
import { applyCalibrator } from '../../../utils/scoring/calibration/apply-calibrator'
import { calibrateDecision } from '../../../utils/scoring/calibration/calibrate-decision'
import type { CalibrationRow } from '../../../utils/scoring/calibration/calibration-rows'
import { calibratorFor, fewestExamples, methodsFor } from '../../../utils/scoring/calibration/calibrator-for'
import { crossFit, rowsLogLoss } from '../../../utils/scoring/calibration/cross-fit'
import { fitCalibrator } from '../../../utils/scoring/calibration/fit-calibrator'
import { token } from '../token'
import { choice, decisionOf, expectSound, lettersDecision, rowOf, sum } from './examples'

const methods: readonly CalibrationMethod[] = ['temperature', 'platt', 'beta', 'isotonic']

/** Items whose shown shares are made from true ones; the truth is drawn from the true ones. */
function rowsOf(
  count: number,
  labels: number,
  seed: string,
  shown: (real: readonly number[], random: () => number) => readonly number[],
): CalibrationRow[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const real = softmax(Array.from({ length: labels }, () => 3 * random()))
    let rest = random()
    const truth = real.findIndex((share) => (rest -= share) < 0)
    const shares = shown(real, random)
    const order = [...shares.keys()].toSorted((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))
    return { shares: order.map((label) => shares[label] ?? 0), truth: order.indexOf(Math.max(0, truth)) }
  })
}

/** Every logit is 2.5 times what it should be: a temperature puts it right. */
const overconfident = (count: number, labels = 4) =>
  rowsOf(count, labels, `overconfident ${count}`, (real) => softmax(real.map((p) => 2.5 * Math.log(p))))

/** The top of two is right with sigmoid(.5 logit − .5): no temperature puts that right, Platt does. */
function shifted(count: number): CalibrationRow[] {
  const random = seededRandom(`shifted ${count}`)
  return Array.from({ length: count }, () => {
    const top = 0.5 + 0.499 * random()
    const isRight = random() < 1 / (1 + Math.exp(-0.5 * Math.log(top / (1 - top)) + 0.5))
    return { shares: [top, 1 - top], truth: isRight ? 0 : 1 }
  })
}

/** The top of two is right three times in five under .8, and always but one time in 50 from there on: a step. */
function stepped(count: number): CalibrationRow[] {
  const random = seededRandom(`stepped ${count}`)
  return Array.from({ length: count }, () => {
    const top = 0.5 + 0.499 * random()
    return { shares: [top, 1 - top], truth: random() < (top < 0.8 ? 0.6 : 0.98) ? 0 : 1 }
  })
}

describe('the calibrator that so many examples can carry', () => {
  test.each([
    { count: 0, method: null },
    { count: fewestExamples - 1, method: null },
    { count: fewestExamples, method: 'temperature' },
    { count: 199, method: 'temperature' },
  ])('$count: $method', ({ count, method }) =>
    expect(calibratorFor(overconfident(count))?.method ?? null).toBe(method),
  )

  test.each([
    { count: 20, tried: ['temperature'] },
    { count: 199, tried: ['temperature'] },
    { count: 200, tried: ['temperature', 'platt', 'beta'] },
    { count: 499, tried: ['temperature', 'platt', 'beta'] },
    { count: 500, tried: ['temperature', 'platt', 'beta', 'isotonic'] },
  ])('of $count, $tried are tried', ({ count, tried }) => expect(methodsFor(count)).toEqual(tried))

  test.each([
    { name: 'too sure by a factor', rows: overconfident(400), chosen: ['temperature'] },
    { name: 'too sure by a shift, few', rows: shifted(150), chosen: ['temperature'] },
    { name: 'too sure by a shift', rows: shifted(400), chosen: ['platt', 'beta'] },
    { name: 'too sure by a shift, many', rows: shifted(800), chosen: ['platt', 'beta'] },
    { name: 'a step, before steps are tried', rows: stepped(499), chosen: ['temperature', 'platt', 'beta'] },
    { name: 'a step', rows: stepped(800), chosen: ['isotonic'] },
  ])('$name: one of $chosen', ({ rows, chosen }) => {
    const calibrator = calibratorFor(rows)
    expect(chosen).toContain(calibrator?.method)
    expect(calibrator?.examples).toBe(rows.length)
  })

  test('the temperature is that by which the logits were too great', () => {
    const calibrator = calibratorFor(overconfident(1000))
    expect(calibrator?.method === 'temperature' ? calibrator.temperature : 0).toBeCloseTo(2.5, 0)
  })

  test('it is the same for the same examples', () =>
    expect(calibratorFor(shifted(300))).toEqual(calibratorFor(shifted(300))))
})

const isClose = (one = 0, other = 1) => Math.abs(one - other) < 1e-12

describe('cross-fitting', () => {
  test.each([
    { count: 20, divisions: 5, parts: 5 },
    { count: 199, divisions: 5, parts: 5 },
    { count: 200, divisions: 1, parts: 10 },
    { count: 3, divisions: 5, parts: 3 },
  ])('$count rows, $divisions times in $parts: none is fitted on itself', ({ count, divisions, parts }) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      shares: [0.6 + index / 1000, 0.4 - index / 1000],
      truth: 0,
    }))
    // Every fit has a temperature of its own, by which it is known again in the rows that it calibrated.
    const fits: { readonly given: readonly CalibrationRow[]; readonly calibrator: Calibrator }[] = []
    const calibrated = crossFit(rows, (given) => {
      const calibrator = {
        method: 'temperature',
        examples: given.length,
        temperature: fits.length + 2,
      } as const
      fits.push({ given, calibrator })
      return calibrator
    })
    expect(fits).toHaveLength(divisions * parts)
    expect(calibrated).toHaveLength(divisions)
    for (const [index, row] of rows.entries()) {
      for (const division of calibrated) {
        const used = fits.filter(({ calibrator }) =>
          isClose(applyCalibrator(calibrator, row.shares)[0], division[index]?.shares[0]),
        )
        expect(used).toHaveLength(1)
        expect(used[0]?.given).not.toContain(row)
        expect(division[index]?.truth).toBe(row.truth)
      }
    }
  })

  test('it is the same for the same rows', () => {
    const fit = (rows: readonly CalibrationRow[]) => fitCalibrator('temperature', rows)
    expect(crossFit(overconfident(60), fit)).toEqual(crossFit(overconfident(60), fit))
  })

  test('calibration lessens the log loss of rows that it was not fitted on', () => {
    const rows = overconfident(400)
    const [after = []] = crossFit(rows, (each) => calibratorFor(each) ?? fitCalibrator('temperature', each))
    expect(rowsLogLoss(after)).toBeLessThan(rowsLogLoss(rows) - 0.05)
  })
})

test.each([
  { name: 'the right label’s', rows: [{ shares: [0.5, 0.5], truth: 1 }], loss: Math.LN2 },
  {
    name: 'the mean',
    rows: [
      { shares: [0.5, 0.5], truth: 0 },
      { shares: [1, 0], truth: 0 },
    ],
    loss: Math.LN2 / 2,
  },
  {
    name: 'one that was not among the labels is all but impossible',
    rows: [{ shares: [1], truth: -1 }],
    loss: -Math.log(1e-9),
  },
])('log loss: $name', ({ loss, rows }) => expect(rowsLogLoss(rows)).toBeCloseTo(loss, 6))

describe('a fitted calibrator', () => {
  test.each(methods)('%s says on how many examples it was fitted', (method) =>
    expect(fitCalibrator(method, overconfident(30))).toMatchObject({ method, examples: 30 }),
  )

  test('steps are never certain', () => {
    const rows = Array.from({ length: 30 }, (_, index) => ({
      shares: [0.7 + index / 100, 0.3 - index / 100],
      truth: index < 3 ? 1 : 0,
    }))
    const calibrator = fitCalibrator('isotonic', rows)
    const y = calibrator.method === 'isotonic' ? calibrator.y : []
    expect([Math.min(...y), Math.max(...y)]).toEqual([1 / 32, 1 - 1 / 32])
  })

  test('rows whose right label was not among the labels tell nothing of the temperature', () => {
    const rows = overconfident(40)
    const lost = rows.slice(0, 10).map((row) => ({ ...row, truth: -1 }))
    const [with10, without] = [[...rows, ...lost], rows].map((each) => fitCalibrator('temperature', each))
    expect(with10).toEqual({ ...without, examples: 50 })
    expect(fitCalibrator('temperature', lost)).toMatchObject({ temperature: 1 })
  })

  test.each(methods)('%s of no rows is refused', (method) => {
    if (method === 'temperature') expect(fitCalibrator(method, [])).toMatchObject({ temperature: 1 })
    else expect(() => fitCalibrator(method, [])).toThrow(RangeError)
  })
})

describe('what a calibrator makes of shares', () => {
  test.each<{ name: string; calibrator: Calibrator; shares: readonly number[]; after: readonly number[] }>([
    {
      name: 'a temperature',
      calibrator: { method: 'temperature', examples: 20, temperature: 2 },
      shares: [0.64, 0.36],
      after: [0.8 / 1.4, 0.6 / 1.4],
    },
    {
      name: 'Platt says what the top should be, sigmoid(.5 logit .9) = .75',
      calibrator: { method: 'platt', examples: 20, slope: 0.5, intercept: 0 },
      shares: [0.9, 0.1],
      after: [0.75, 0.25],
    },
    {
      name: 'the others keep their proportions by the same exponent: two alike stay alike',
      calibrator: { method: 'platt', examples: 20, slope: 0.5, intercept: 0 },
      shares: [0.9, 0.05, 0.05],
      after: [0.75, 0.125, 0.125],
    },
    {
      name: 'beta with a = b is Platt',
      calibrator: { method: 'beta', examples: 20, a: 0.5, b: 0.5, c: 0 },
      shares: [0.9, 0.1],
      after: [0.75, 0.25],
    },
    {
      name: 'isotonic, between two corners',
      calibrator: { method: 'isotonic', examples: 20, x: [0.5, 0.9], y: [0.5, 0.7] },
      shares: [0.7, 0.3],
      after: [0.6, 0.4],
    },
    {
      name: 'a top that should be no likelier than chance makes all alike',
      calibrator: { method: 'platt', examples: 20, slope: 1, intercept: -9 },
      shares: [0.6, 0.3, 0.1],
      after: [1 / 3, 1 / 3, 1 / 3],
    },
    {
      name: 'a lone share stays',
      calibrator: { method: 'platt', examples: 20, slope: 0.5, intercept: 0 },
      shares: [1],
      after: [1],
    },
    {
      name: 'labels alike stay alike, whatever the top should be',
      calibrator: { method: 'platt', examples: 20, slope: 1, intercept: 4 },
      shares: [0.5, 0.5],
      after: [0.5, 0.5],
    },
  ])('$name', ({ after, calibrator, shares }) =>
    expect(applyCalibrator(calibrator, shares)).toEqual(after.map((share) => expect.closeTo(share, 9))),
  )

  const weight = fc.double({ min: 1e-6, max: 1, noNaN: true })
  const shares = fc
    .array(weight, { minLength: 2, maxLength: 8 })
    .map((raw) => raw.map((each) => each / sum(raw)).toSorted((a, b) => b - a))
  const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })
  const rising = fc
    .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 6 })
    .chain((x) =>
      fc.record({
        x: fc.constant(x.toSorted((a, b) => a - b).map((each) => each / 1000)),
        y: fc
          .array(between(0.01, 0.99), { minLength: x.length, maxLength: x.length })
          .map((y) => y.toSorted((a, b) => a - b)),
      }),
    )
  /** Any that a fit could give: none makes a surer item less likely. */
  const calibrators = fc.oneof(
    between(0.05, 20).map((temperature): Calibrator => ({
      method: 'temperature',
      examples: 20,
      temperature,
    })),
    fc
      .record({ slope: between(0, 4), intercept: between(-4, 4) })
      .map((fit): Calibrator => ({ method: 'platt', examples: 20, ...fit })),
    fc
      .record({ a: between(0, 4), b: between(0, 4), c: between(-4, 4) })
      .map((fit): Calibrator => ({ method: 'beta', examples: 20, ...fit })),
    rising.map((fit): Calibrator => ({ method: 'isotonic', examples: 20, ...fit })),
  )

  test('is a distribution in the same order', () => {
    fc.assert(
      fc.property(calibrators, shares, (calibrator, before) => {
        const after = applyCalibrator(calibrator, before)
        expect(sum(after)).toBeCloseTo(1, 9)
        expect(after.every((share) => share >= 0 && share <= 1)).toBe(true)
        for (const [index, share] of after.slice(1).entries())
          expect(share).toBeLessThanOrEqual((after[index] ?? 0) + 1e-12)
      }),
    )
  })

  test('of two labels, a surer one stays the surer', () => {
    fc.assert(
      fc.property(calibrators, between(0.5, 1), between(0.5, 1), (calibrator, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map(
          (top) => applyCalibrator(calibrator, [top, 1 - top])[0] ?? 0,
        )
        expect(more).toBeGreaterThanOrEqual((less ?? 0) - 1e-9)
      }),
    )
  })

  test.each(methods)('of a fitted %s is a distribution of every row', (method) => {
    const rows = [...overconfident(60), ...overconfident(30, 2)]
    const calibrator = fitCalibrator(method, rows)
    for (const { shares: before } of rows) {
      const after = applyCalibrator(calibrator, before)
      expect(sum(after)).toBeCloseTo(1, 9)
      expect(after).toEqual(after.toSorted((a, b) => b - a))
    }
  })
})

describe('a calibrated decision', () => {
  const labelSet = choice('A', 'B', 'C')
  const platt: Calibrator = { method: 'platt', examples: 250, slope: 0.5, intercept: 0 }
  const cut = lettersDecision([token('A', { A: 0.8, B: 0.1 })], labelSet)
  const calibrated = calibrateDecision(cut, labelSet, platt)

  test('keeps its raw shares and says what it is', () => {
    expect(calibrated.calibration).toEqual({ method: 'platt', examples: 250, raw: cut.labels })
    expect(calibrated.provenance).toEqual({ ...cut.provenance, kind: 'calibrated' })
  })

  test('has its facts anew', () => {
    const [top, second] = calibrated.labels
    expect(top?.probability).toBeLessThan(cut.labels[0]?.probability ?? 0)
    expect(calibrated.margin).toBeCloseTo(
      (top?.probability ?? 0) - Math.max(second?.probability ?? 0, calibrated.labels[2]?.upper ?? 0),
      12,
    )
    expect(calibrated.confidence?.upper).toBeCloseTo(((top?.upper ?? 0) - 1 / 3) / (2 / 3), 12)
    expect(calibrated).toMatchObject({ entropy: null, expectation: null, labelMass: cut.labelMass })
  })

  test('of levels has its expected level anew', () => {
    const levels = { ...labelSet, type: 'score' as const }
    const sure = decisionOf({ A: 0.9, B: 0.05, C: 0.05 }, levels)
    const found = calibrateDecision(sure, levels, platt).expectation
    expect(found?.lower).toBeCloseTo(0.75 + 2 * 0.125 + 3 * 0.125, 3)
    expect(found?.upper).toBeCloseTo(0.75 + 2 * 0.125 + 3 * 0.125, 3)
  })

  test('what was not listed stays unknown', () =>
    expect(rowOf(calibrated, 'C')).toMatchObject({ probability: null, lower: 0 }))

  test('is calibrated from its raw shares, however often', () =>
    expect(calibrateDecision(calibrated, labelSet, platt)).toEqual(calibrated))

  test('without a number stays as it is', () => {
    const none = lettersDecision([], labelSet)
    expect(calibrateDecision(none, labelSet, platt)).toBe(none)
  })

  test.each<Calibrator>([
    { method: 'temperature', examples: 20, temperature: 3 },
    { method: 'temperature', examples: 20, temperature: 0.3 },
    platt,
    { method: 'beta', examples: 20, a: 2, b: 0.3, c: 0.4 },
    { method: 'isotonic', examples: 20, x: [0.4, 0.8, 1], y: [0.3, 0.7, 0.95] },
  ])('has its shares within its bounds: %o', (calibrator) => {
    const weight = fc.double({ min: 0.001, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight), fc.boolean(), (raw, isListed) => {
        const [a = 0, b = 0] = raw.map((each) => each / sum(raw))
        const listed = { A: a, ...(isListed && { B: b }) }
        const before = lettersDecision([token('A', listed)], labelSet)
        const after = calibrateDecision(before, labelSet, calibrator)
        expectSound(after)
        expect(after.labels.map(({ id }) => id)).toEqual(before.labels.map(({ id }) => id))
      }),
    )
  })
})
