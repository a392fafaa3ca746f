import { describe, expect, test } from 'vitest'

import { seededRandom } from '../../../utils/maths/seeded-random'
import { calibrationReport } from '../../../utils/scoring/calibration/calibration-report'
import type { CalibrationRow } from '../../../utils/scoring/calibration/calibration-rows'
import { crossFit, fitBest, rowsLogLoss } from '../../../utils/scoring/calibration/cross-fit'

/** Rows of two labels whose first is right with a chance that follows from its share. */
function rowsOf(count: number, chanceOf: (top: number) => number): CalibrationRow[] {
  const random = seededRandom('report')
  return Array.from({ length: count }, () => {
    const top = 0.5 + 0.49 * random()
    return { shares: [top, 1 - top], truth: random() < chanceOf(top) ? 0 : 1 }
  })
}

const perfect = rowsOf(60, (top) => top)
const overConfident = rowsOf(60, (top) => top - 0.4)

describe('with few corrections', () => {
  test.each([1, 19])('%i: the accuracy, and nothing that was fitted', (count) => {
    const report = calibrationReport(perfect.slice(0, count))
    expect(report).toMatchObject({ count, after: null, calibrator: null })
    expect(report.accuracy.lower).toBeLessThan(report.right / count)
  })
})

test.each([
  { name: 'perfect', rows: perfect, isDistinguishable: false },
  { name: 'over-confident', rows: overConfident, isDistinguishable: true },
])('$name: told from perfect by chance alone: $isDistinguishable', ({ rows, isDistinguishable }) => {
  const { diagram } = calibrationReport(rows).before
  expect(diagram.isDistinguishable).toBe(isDistinguishable)
  expect(diagram.error > diagram.perfectError).toBe(isDistinguishable)
})

test('figures after calibration are of rows that the calibrator did not see', () => {
  const divisions = crossFit(overConfident, (part) => fitBest(['temperature'], part))
  const mean = divisions.map(rowsLogLoss).reduce((sum, loss) => sum + loss, 0) / divisions.length
  const { after, before } = calibrationReport(overConfident)
  expect(after?.figures.logLoss.value).toBeCloseTo(mean, 12)
  expect(mean).toBeLessThan(before.figures.logLoss.value)
})

test('a statement counts what reached its start, and how much of it was right', () => {
  const row = (top: number, truth: number) => ({ shares: [top, 1 - top], truth })
  const { statements } = calibrationReport([row(0.96, 0), row(0.9, 1), row(0.85, 0), row(0.6, 0)]).before
  expect(statements.map(({ from, count, right }) => [from, count, right])).toEqual([
    [0.95, 1, 1],
    [0.9, 2, 1],
    [0.8, 3, 2],
    [0.7, 3, 2],
    [0.5, 4, 3],
  ])
})
