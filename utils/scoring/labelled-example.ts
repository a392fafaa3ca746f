import { type Conditions, conditionsKey } from '../model/conditions'
import { type Decision, type LabelProbability, rawLabels } from '../model/decision'
import type { LabelSet } from '../model/label-set'
import type { LabelledExample } from '../model/labelled-example'
import { wording } from './wording'

/** What a decision was made under; `null` where it came from no readout. */
export function conditionsOf(
  { provenance: { model, origin, readout } }: Pick<Decision, 'provenance'>,
  { id, version }: Pick<LabelSet, 'id' | 'version'>,
): Conditions | null {
  return readout === null
    ? null
    : { labelSetId: id, labelSetVersion: version, origin, model, readout, wording }
}

/** Least share that is counted for a label of which nothing is known but that it is possible. */
const floor = 1e-9

/** What a label counts with in a fit: its share, or half of what it may have had at most, since a logarithm needs a number. */
function countedShare({ probability, upper }: LabelProbability): number {
  return Math.max(floor, probability ?? upper / 2)
}

/** Shares of all labels as fits, promises and sets see them, in the order of the labels and summing to 1. */
export function countedShares(raw: readonly LabelProbability[]): number[] {
  const counted = raw.map(countedShare)
  const total = counted.reduce((sum, share) => sum + share, 0)
  return counted.map((share) => share / total)
}

/**
 * A decision with what is right as an example to calibrate by. What an unlisted label counts with is never shown.
 *
 * @returns `null` where the decision has no numbers to learn from
 */
export function labelledExample(
  id: string,
  decision: Decision,
  labelSet: LabelSet,
  truth: string,
  at: number,
): LabelledExample | null {
  const conditions = conditionsOf(decision, labelSet)
  const raw = rawLabels(decision)
  if (conditions === null || raw[0] === undefined || raw[0].probability === null) return null
  const counted = countedShares(raw)
  const shares = raw.map((label, index) => ({ id: label.id, share: counted[index] ?? 0 }))
  return { id, conditions, key: conditionsKey(conditions), shares, truth, at }
}
