import type { Calibrator, Learning } from '../../model/calibrator'
import { type Conditions, conditionsKey } from '../../model/conditions'
import { type Decision, rawLabels } from '../../model/decision'
import type { LabelSet } from '../../model/label-set'
import { conditionsOf, countedShares } from '../labelled-example'
import { verdict } from '../verdict'
import { calibrateDecision } from './calibrate-decision'
import type { CalibrationRow } from './calibration-rows'
import { fewestExamples } from './calibrator-for'
import { plausibleLabels } from './plausible-labels'

/** What the person's corrections say of a decision made under some conditions. */
export interface Learned {
  readonly rows: readonly CalibrationRow[]
  readonly calibrator: Calibrator | null
  /** The conditions of the last correction of this label set under other conditions; `null` where there was none. */
  readonly before: Conditions | null
}

/** A decision with all that was learned from corrections: calibrated, with its promise, its set, and a verdict anew. */
export function learn(
  decision: Decision,
  labelSet: LabelSet,
  { rows, calibrator, before }: Learned,
): Decision {
  const conditions = conditionsOf(decision, labelSet)
  if (conditions === null || decision.verdict === 'none') return decision
  const calibrated = calibrator === null ? decision : calibrateDecision(decision, labelSet, calibrator)
  const { coverage, promise, thresholds } = labelSet
  const [score = null] = countedShares(rawLabels(decision))
  const isHeld = promise !== null && promise.conditions === conditionsKey(conditions) && score !== null
  return {
    ...calibrated,
    ...verdict(calibrated, thresholds, isHeld ? { promise, score } : null),
    plausible: coverage === null || rows.length === 0 ? null : plausibleLabels(decision, rows, coverage),
    learning: learningOf(conditions, rows.length, before),
  }
}

function learningOf(now: Conditions, examples: number, before: Conditions | null): Learning {
  const changed = examples > 0 || before === null ? null : changeBetween(before, now)
  return { examples, needed: fewestExamples, changed }
}

function changeBetween(before: Conditions, now: Conditions): Learning['changed'] {
  if (before.labelSetVersion !== now.labelSetVersion) return 'labels'
  if (before.origin !== now.origin) return 'endpoint'
  if (before.model !== now.model) return 'model'
  if (before.readout !== now.readout) return 'readout'
  return before.wording === now.wording ? null : 'wording'
}
