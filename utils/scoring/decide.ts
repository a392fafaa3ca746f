import type { Decision } from '../model/decision'
import type { LabelSet } from '../model/label-set'
import type { Provenance, ProvenanceKind } from '../model/provenance'
import { certified } from './certified'
import { confidence } from './confidence'
import { expectation } from './expectation'
import type { Result } from './result'
import { margin, verdict } from './verdict'

/** The decision that a result amounts to under the cuts of its label set; uncalibrated. */
export function decide(
  { listed, ...result }: Result,
  labelSet: LabelSet,
  provenance: Omit<Provenance, 'kind' | 'listed'>,
  kind: ProvenanceKind = 'measured',
): Decision {
  const isKnown = result.labels.some(({ probability }) => probability !== null)
  return {
    ...result,
    ...verdict(result, labelSet.thresholds),
    type: labelSet.type,
    margin: margin(result),
    certified: certified(result),
    confidence: confidence(result),
    reportedConfidence: null,
    otherForms: [],
    expectation: labelSet.type === 'score' ? expectation(result.labels, labelSet.labels) : null,
    calibration: null,
    plausible: null,
    learning: null,
    provenance: { ...provenance, kind: isKnown ? kind : 'none', listed },
  }
}
