import { expect, test } from 'vitest'

import type { CalibrationRow } from '../../../utils/scoring/calibration/calibration-rows'
import { promiseFor } from '../../../utils/scoring/calibration/promise-for'

/** Rows of falling sureness, under 0.9; those at the given ranks, from 1, are wrong. */
const falling = (count: number, wrong: readonly number[]): CalibrationRow[] =>
  Array.from({ length: count }, (_, index) => {
    const top = 0.9 - (0.4 * index) / count
    return { shares: [top, 1 - top], truth: wrong.includes(index + 1) ? 1 : 0 }
  })

/** Right ones that are surer than all of them. */
const surer = (count: number): CalibrationRow[] =>
  Array.from({ length: count }, (_, index) => {
    const top = 0.91 + index / 1000
    return { shares: [top, 1 - top], truth: 0 }
  })

// 45 texts without an error are the fewest for 95 % right at 90 % certainty (reference: fewest-trials, golden 14).
test.each([
  { count: 20, wrong: [], missing: 25 },
  { count: 64, wrong: [40], missing: 6 },
  { count: 300, wrong: [1], missing: 45 },
  { count: 20, wrong: [5, 6, 7], missing: 41 },
])('of $count texts those at $wrong are wrong: $missing more are enough, and no fewer', (row) => {
  const rows = falling(row.count, row.wrong)
  expect(promiseFor(rows, 0.95, 0.9)).toEqual({ found: null, missing: row.missing })
  const found = (more: number) => promiseFor([...surer(more), ...rows], 0.95, 0.9).found
  expect(found(row.missing)).not.toBeNull()
  expect(found(row.missing - 1)).toBeNull()
})

test('a promise that is kept says from which score on, and that nothing is missing', () => {
  const { found, missing } = promiseFor([...surer(45), ...falling(20, [1])], 0.95, 0.9)
  expect(missing).toBe(0)
  expect(found).toMatchObject({ threshold: expect.closeTo(0.91, 12), accepted: 45, right: 45 })
})
