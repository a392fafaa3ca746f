import type { Calibrator } from '../../utils/model/calibrator'
import { conditionsKey } from '../../utils/model/conditions'
import type { Decision } from '../../utils/model/decision'
import type { LabelSet } from '../../utils/model/label-set'
import { type CalibrationRow, calibrationRows } from '../../utils/scoring/calibration/calibration-rows'
import { calibratorFor } from '../../utils/scoring/calibration/calibrator-for'
import { learn } from '../../utils/scoring/calibration/learn'
import { conditionsOf } from '../../utils/scoring/labelled-example'
import { examplesOf, lastConditions } from '../../utils/storage/examples'

/** The last fit of each conditions, good for as long as its examples are the same. */
const fitted = new Map<string, { readonly rows: string; readonly calibrator: Calibrator | null }>()

/**
 * A decision with all that the person's corrections under the same conditions make of it; as it is where they cannot be
 * read.
 */
export async function learned(decision: Decision, labelSet: LabelSet): Promise<Decision> {
  try {
    return await learnedFrom(decision, labelSet)
  } catch {
    // The database cannot be opened; the numbers stay the model's own, and say so.
    return decision
  }
}

async function learnedFrom(decision: Decision, labelSet: LabelSet): Promise<Decision> {
  const conditions = conditionsOf(decision, labelSet)
  if (conditions === null) return decision
  const key = conditionsKey(conditions)
  const rows = calibrationRows(await examplesOf(key))
  const before = rows.length === 0 ? await lastConditions(labelSet.id) : null
  return learn(decision, labelSet, { rows, calibrator: calibratorOf(key, rows), before })
}

function calibratorOf(key: string, rows: readonly CalibrationRow[]): Calibrator | null {
  const now = JSON.stringify(rows)
  const last = fitted.get(key)
  if (last?.rows === now) return last.calibrator
  const calibrator = calibratorFor(rows)
  fitted.set(key, { rows: now, calibrator })
  return calibrator
}
