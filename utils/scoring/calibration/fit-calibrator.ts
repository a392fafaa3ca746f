import { fitBeta } from '../../maths/calibration/beta'
import { fitIsotonic } from '../../maths/calibration/isotonic'
import { fitPlatt } from '../../maths/calibration/platt'
import { fitTemperature } from '../../maths/calibration/temperature'
import type { Calibrator } from '../../model/calibrator'
import type { CalibrationMethod } from '../../model/decision'
import { type CalibrationRow, topOf } from './calibration-rows'

/** Fits one kind of calibrator. @throws RangeError for no rows */
export function fitCalibrator(method: CalibrationMethod, rows: readonly CalibrationRow[]): Calibrator {
  const examples = rows.length
  const tops = rows.map(topOf)
  const confidences = tops.map(({ confidence }) => confidence)
  const outcomes = tops.map(({ isRight }) => isRight)
  switch (method) {
    case 'temperature': {
      const known = rows.filter(({ truth }) => truth >= 0)
      const temperature =
        known.length === 0
          ? 1
          : fitTemperature(
              known.map(({ shares }) => shares.map(Math.log)),
              known.map(({ truth }) => truth),
            )
      return { method, examples, temperature }
    }
    case 'platt':
      return { method, examples, ...fitPlatt(confidences, outcomes) }
    case 'beta':
      return { method, examples, ...fitBeta(confidences, outcomes) }
    case 'isotonic': {
      const { x, y } = fitIsotonic(
        confidences,
        outcomes.map((isRight) => (isRight ? 1 : 0)),
      )
      // A step that holds no wrong item is not certain: no step is further out than one item could tell.
      const edge = 1 / (examples + 2)
      return { method, examples, x, y: y.map((value) => Math.min(1 - edge, Math.max(edge, value))) }
    }
    default:
      throw new TypeError(`fitCalibrator: unexpected method ${String(method satisfies never)}`)
  }
}
