import { intervalEntropyBounds } from '../maths/interval-entropy-bounds'
import { intervalShareBounds, type MassInterval } from '../maths/interval-share-bounds'
import { roundingHalfWidth } from '../maths/rounding-half-width'
import type { DecisionAnswer } from '../model/answer'
import type { Decision, LabelProbability } from '../model/decision'
import type { LabelSet } from '../model/label-set'
import type { Provenance } from '../model/provenance'
import { decide } from './decide'
import { decisionOptions } from './decision-ask'

/** What a sum may be off by without being rounded, and what a sum of exactly 1 may hide. */
const tolerance = 1e-6

/**
 * The decision that an endpoint's own probabilities amount to. They come rounded, so they are renormalised, and each
 * label's interval holds every distribution that rounds to what was sent. A label that the endpoint left out is unknown:
 * its upper bound is what the others leave over.
 *
 * @param provenance of the endpoint; its kind, temperature and list are known here
 * @returns `null` where no label got a probability above 0
 */
export function decisionReadout(
  answer: DecisionAnswer,
  labelSet: LabelSet,
  provenance: Omit<Provenance, 'kind' | 'listed' | 'temperature'>,
): Decision | null {
  const sent = new Map(answer.probabilities.map(({ value, probability }) => [value, probability]))
  const options = decisionOptions(labelSet).map(({ value, label }) => ({
    id: label.id,
    name: label.name,
    sent: within(sent.get(value) ?? null),
  }))
  const values = options.flatMap((option) => option.sent ?? [])
  const total = values.reduce((sum, value) => sum + value, 0)
  if (total === 0) return null

  const half = roundingHalfWidth(values)
  const masses = values.map((value) => ({
    lower: Math.max(0, value - half),
    upper: Math.min(1, value + half),
  }))
  const unlisted = options.length - values.length
  const left = unlisted === 0 ? 0 : leftOver(masses)
  const bounds = intervalShareBounds([...masses, { lower: 0, upper: left }])
  const labels = options
    .map(({ id, name, sent: own }): LabelProbability => {
      if (own === null) return { id, name, probability: null, lower: 0, upper: bounds.at(-1)?.upper ?? 1 }
      const { lower = 0, upper = 1 } = bounds[values.indexOf(own)] ?? {}
      const share = own / total
      return { id, name, probability: share, lower: Math.min(lower, share), upper: Math.max(upper, share) }
    })
    .toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1))

  const off = total - 1
  const isExplained = (off < 0 && unlisted > 0) || Math.abs(off) <= values.length * half + tolerance
  const result = {
    labels,
    labelMass: within(answer.labelMass),
    missingMass: null,
    entropy: intervalEntropyBounds(masses, { mass: left, count: unlisted }),
    stability: null,
    listed: null,
    warnings: isExplained ? [] : (['sum-off'] as const),
  }
  const decision = decide(result, labelSet, { ...provenance, temperature: null })
  return { ...decision, reportedConfidence: answer.reportedConfidence }
}

function within(value: number | null): number | null {
  return value !== null && value >= 0 && value <= 1 ? value : null
}

function leftOver(masses: readonly MassInterval[]): number {
  return Math.max(tolerance, 1 - masses.reduce((sum, { lower }) => sum + lower, 0))
}
