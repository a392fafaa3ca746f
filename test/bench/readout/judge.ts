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
  const judged = (change: (said: Said) => Said) =>
    test.map(({ said, truth }) => {
      const own = said[name]
      if (own === undefined) throw new Error(`${name} was not asked`)
      return judgedRow(change(own), truth, labels)
    })
  return {
    raw: judged((said) => said),
    calibrator,
    calibrated: calibrator && judged((said) => calibratedSaid(said, calibrator)),
  }
}

function judgedRow(said: Said, truth: string, labels: readonly string[]): Judged {
  const { confidence, flipRate, requests, shown, tokens, top } = said
  const distances = labels.map((label) => {
    const share = shown.find(({ id }) => id === label)?.share ?? 0
    return (share - (label === truth ? 1 : 0)) ** 2
  })
  return {
    predicted: top === null ? null : labels.indexOf(top),
    truth: labels.indexOf(truth),
    confidence,
    brier: distances.reduce((sum, distance) => sum + distance, 0),
    flipRate,
    requests,
    tokens,
  }
}

/** Where no label was named there is nothing to calibrate. */
function calibratedSaid(said: Said, calibrator: Calibrator): Said {
  if (said.top === null || said.shares.length === 0) return said
  const total = said.shares.reduce((sum, { share }) => sum + share, 0)
  const after = applyCalibrator(
    calibrator,
    said.shares.map(({ share }) => share / total),
  )
  return {
    ...said,
    shown: said.shares.map(({ id }, index) => ({ id, share: after[index] ?? 0 })),
    confidence: Math.max(...after),
  }
}

/** As an example of the extension's own; `null` where no label had a share. */
function rowOf({ said, truth }: Answered, name: MethodName): CalibrationRow | null {
  const shares = said[name]?.shares ?? []
  const conditions = {
    labelSetId: '',
    labelSetVersion: 1,
    origin: '',
    model: '',
    readout: 'letters',
    wording: 1,
  } as const
  const [row] = calibrationRows([{ id: '', key: '', at: 0, truth, shares, conditions }])
  return shares.length === 0 ? null : (row ?? null)
}
