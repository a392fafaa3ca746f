import { folds } from '../../maths/folds'
import { multiclassLogLoss } from '../../maths/multiclass-log-loss'
import { seededRandom } from '../../maths/seeded-random'
import type { Calibrator } from '../../model/calibrator'
import type { CalibrationMethod } from '../../model/decision'
import { applyCalibrator } from './apply-calibrator'
import type { CalibrationRow } from './calibration-rows'
import { fitCalibrator } from './fit-calibrator'

/** How a calibrator is made of rows: the whole procedure, with the choice of its method. */
export type Fit = (rows: readonly CalibrationRow[]) => Calibrator

/** Under this many rows one division into parts is too much a matter of luck, so that several are made. */
const few = 200

/**
 * Every row as a calibrator sees it that was fitted without it: ten parts, or five under 200 rows, five times anew. Only
 * such figures may be shown.
 *
 * @returns the rows after calibration, in the order of the rows, for each division
 */
export function crossFit(rows: readonly CalibrationRow[], fit: Fit): readonly (readonly CalibrationRow[])[] {
  const [parts, repeats] = rows.length < few ? [5, 5] : [10, 1]
  return Array.from({ length: repeats }, (_, repeat) =>
    outOfFold(rows, fit, parts, seededRandom(`folds ${repeat}`)),
  )
}

function outOfFold(
  rows: readonly CalibrationRow[],
  fit: Fit,
  parts: number,
  random: () => number,
): CalibrationRow[] {
  const calibrated = [...rows]
  for (const part of folds(rows.length, parts, random)) {
    const own = new Set(part)
    const calibrator = fit(rows.filter((_, index) => !own.has(index)))
    for (const index of part) {
      const row = rows[index]
      if (row !== undefined) calibrated[index] = { ...row, shares: applyCalibrator(calibrator, row.shares) }
    }
  }
  return calibrated
}

/** The method with the least cross-fitted log loss, fitted on all rows. */
export function fitBest(methods: readonly CalibrationMethod[], rows: readonly CalibrationRow[]): Calibrator {
  const [first = 'temperature', ...others] = methods
  if (others.length === 0 || rows.length < 2) return fitCalibrator(first, rows)
  const losses = methods.map((method) => ({
    method,
    loss: rowsLogLoss(
      outOfFold(rows, (each) => fitCalibrator(method, each), 5, seededRandom('choice of method')),
    ),
  }))
  const [best] = losses.toSorted((a, b) => a.loss - b.loss)
  return fitCalibrator(best?.method ?? first, rows)
}

/** Mean −ln p of the right label; one that was not among the labels counts as all but impossible. */
export function rowsLogLoss(rows: readonly CalibrationRow[]): number {
  return multiclassLogLoss(
    rows.map(({ shares, truth }) => (truth < 0 ? [...shares, 0] : shares)),
    rows.map(({ shares, truth }) => (truth < 0 ? shares.length : truth)),
    1e-9,
  )
}
