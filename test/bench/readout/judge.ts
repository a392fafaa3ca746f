import type { Calibrator } from '../../../utils/model/calibrator'
import { applyCalibrator } from '../../../utils/scoring/calibration/apply-calibrator'
import { type CalibrationRow, calibrationRows } from '../../../utils/scoring/calibration/calibration-rows'
import { calibratorFor } from '../../../utils/scoring/calibration/calibrator-for'
import type { Answered, Collected } from './collect'
import type { Judged } from './figures'
import type { MethodName, Said } from './methods'

/** The rows of one method, as it said them and after a calibrator that saw the training rows alone. */
export interface JudgedMethod {
  readonly raw: readonly Judged[]
  readonly calibrated: readonly Judged[] | null
  /** `null` where there were too few training rows. */
  readonly calibrator: Calibrator | null
}

export function judge({ labels, test, train }: Collected, name: MethodName): JudgedMethod {
  const calibrator = calibratorFor(train.flatMap((row) => rowOf(row, name) ?? []))
  const raw = test.map((row) => judged(row, name, labels, (said) => said.confidence))
  return {
    raw,
    calibrator,
    calibrated:
      calibrator && test.map((row) => judged(row, name, labels, (said) => calibratedTop(said, calibrator))),
  }
}

function judged(
  { said, truth }: Answered,
  name: MethodName,
  labels: readonly string[],
  confidenceOf: (said: Said) => number,
): Judged {
  const own = said[name]
  if (own === undefined) throw new Error(`${name} was not asked`)
  return {
    predicted: own.top === null ? null : labels.indexOf(own.top),
    truth: labels.indexOf(truth),
    confidence: confidenceOf(own),
    flipRate: own.flipRate,
    requests: own.requests,
    tokens: own.tokens,
  }
}

/** As an example of the extension's own; `null` where no label had a share. */
function rowOf({ said, truth }: Answered, name: MethodName): CalibrationRow | null {
  const shares = said[name]?.shares ?? []
  const [row] = calibrationRows([
    {
      id: '',
      key: '',
      at: 0,
      truth,
      shares,
      conditions: {
        labelSetId: '',
        labelSetVersion: 1,
        origin: '',
        model: '',
        readout: 'letters',
        wording: 1,
      },
    },
  ])
  return shares.length === 0 ? null : (row ?? null)
}

function calibratedTop({ confidence, shares }: Said, calibrator: Calibrator): number {
  if (shares.length === 0) return confidence
  const total = shares.reduce((sum, { share }) => sum + share, 0)
  return Math.max(
    ...applyCalibrator(
      calibrator,
      shares.map(({ share }) => share / total),
    ),
  )
}
