import type { Calibrator } from '../../model/calibrator'
import type { CalibrationMethod } from '../../model/decision'
import type { CalibrationRow } from './calibration-rows'
import { fitBest } from './cross-fit'

/** Examples from which on a calibrator is fitted at all. */
export const fewestExamples = 20

/** Those from which on more than a temperature is tried, and from which on steps are. */
const forChoice = 200
const forSteps = 500

/**
 * The calibrator that this many examples can carry: none under 20; a temperature from 20 on; from 200 on the best of
 * temperature, Platt and beta by cross-fitted log loss; isotonic among them from 500 on.
 *
 * @returns `null` for too few rows
 */
export function calibratorFor(rows: readonly CalibrationRow[]): Calibrator | null {
  return rows.length < fewestExamples ? null : fitBest(methodsFor(rows.length), rows)
}

/** The methods that are tried with this many examples. */
export function methodsFor(count: number): readonly CalibrationMethod[] {
  if (count < forChoice) return ['temperature']
  return count < forSteps ? ['temperature', 'platt', 'beta'] : ['temperature', 'platt', 'beta', 'isotonic']
}
