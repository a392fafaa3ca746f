import { describe, expect, test } from 'vitest'

import type { Calibrator } from '../../../utils/model/calibrator'
import { applyCalibrator } from '../../../utils/scoring/calibration/apply-calibrator'
import type { CalibrationRow } from '../../../utils/scoring/calibration/calibration-rows'
import { calibratorFor, fewestExamples, methodsFor } from '../../../utils/scoring/calibration/calibrator-for'
import { crossFit, rowsLogLoss } from '../../../utils/scoring/calibration/cross-fit'
import { fitCalibrator } from '../../../utils/scoring/calibration/fit-calibrator'
import { methods, overconfident, shifted, stepped } from './calibration-examples'

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
