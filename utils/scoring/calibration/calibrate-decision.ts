import type { Calibrator } from '../../model/calibrator'
import { type Decision, type LabelProbability, rawLabels } from '../../model/decision'
import type { LabelSet } from '../../model/label-set'
import { confidence } from '../confidence'
import { expectation } from '../expectation'
import { countedShares } from '../labelled-example'
import { margin } from '../verdict'
import { exponentOf, raised } from './apply-calibrator'

/**
 * A decision with calibrated probabilities; its raw ones are kept. Bounds go through the same map, each as the share of its
 * label where the others keep their proportions. What was not listed stays unknown.
 */
export function calibrateDecision(decision: Decision, labelSet: LabelSet, calibrator: Calibrator): Decision {
  const raw = rawLabels(decision)
  const shares = raw.flatMap(({ probability }) => probability ?? [])
  if (shares.length === 0) return decision
  // The calibrator was fitted on shares that count what was not listed too.
  const exponent = exponentOf(calibrator, countedShares(raw))
  const after = raised(shares, exponent)
  const labels = raw.map((label, index): LabelProbability => {
    const share = after[index]
    const bound = (value: number) => boundAfter(shares, index, value, exponent)
    if (label.probability === null || share === undefined) {
      return { ...label, upper: Math.max(label.upper, bound(label.upper)) }
    }
    return {
      ...label,
      probability: share,
      lower: Math.min(share, bound(label.lower)),
      upper: Math.max(share, bound(label.upper)),
    }
  })
  const distribution = { ...decision, labels }
  return {
    ...distribution,
    margin: margin(distribution),
    confidence: confidence(distribution),
    expectation: decision.type === 'score' ? expectation(labels, labelSet.labels) : null,
    // Of the calibrated shares no bounds are known.
    entropy: null,
    calibration: { method: calibrator.method, examples: calibrator.examples, raw },
    provenance: { ...decision.provenance, kind: 'calibrated' },
  }
}

/** The share after the map of a label that had `value` before it, while the others share what is left as they did. */
function boundAfter(shares: readonly number[], index: number, value: number, exponent: number): number {
  const others = shares.filter((_, other) => other !== index)
  const total = others.reduce((sum, share) => sum + share, 0)
  if (value >= 1 || total === 0) return 1
  if (value <= 0) return 0
  return raised([value, ...others.map((share) => (share / total) * (1 - value))], exponent)[0] ?? value
}
