import { pooledMass } from '../maths/pooled-mass'
import { shareBounds } from '../maths/share-bounds'
import { shareEntropyBounds } from '../maths/share-entropy-bounds'
import type { LabelProbability, Stability, WarningKind } from '../model/decision'
import type { Label } from '../model/label-set'
import type { Reading } from './reading'
import type { Result } from './result'

/**
 * One result from several askings of the same question: the mean log-probability of each label over them, renormalised
 * (a geometric mean, so that a place that favours a label does so in no more than its own asking). What was not listed in
 * an asking is counted there at the most that it may have been, and bounds what is known. A label that no asking listed
 * stays unknown. One asking is its own result.
 *
 * @param readings at least one, all of the same labels in the same order
 */
export function poolReadings(readings: readonly Reading[], labels: readonly Label[]): Result {
  const pooled = pooledMass(
    readings.map(({ masses }) => masses.map((mass) => mass ?? 0)),
    readings.map(({ missing }) => missing),
  )
  const shares = pooledShares(readings, labels.length)
  const masses = pooled?.masses ?? labels.map(() => 0)
  const unseen = pooled?.unseen ?? 1
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  const rows = labels.map(({ id, name }, index): LabelProbability => {
    const { lower, upper } = shareBounds(masses[index] ?? 0, total, unseen)
    const share = shares[index] ?? null
    return {
      id,
      name,
      probability: share,
      lower: Math.min(lower, share ?? 1),
      upper: Math.max(upper, share ?? 0),
    }
  })
  const own = readings.map(({ masses: listed }) => listed.reduce<number>((sum, mass) => sum + (mass ?? 0), 0))
  return {
    labels: rows.toSorted((a, b) => (b.probability ?? -1) - (a.probability ?? -1)),
    labelMass: Math.min(1, mean(own)),
    missingMass: mean(readings.map(({ missing }) => missing)),
    entropy: shareEntropyBounds(masses, unseen),
    stability: stabilityOf(readings, shares),
    listed: leastListed(readings),
    warnings: [...new Set(readings.flatMap(({ warnings }): readonly WarningKind[] => warnings))],
  }
}

/** The shares of every label that any asking listed; `null` for the others. */
function pooledShares(readings: readonly Reading[], count: number): (number | null)[] {
  const isListed = Array.from({ length: count }, (_, label) =>
    readings.some(({ masses }) => masses[label] !== null),
  )
  const logs = isListed.map((is, label) =>
    is ? mean(readings.map((reading) => Math.log(atMost(reading, label)))) : null,
  )
  const greatest = Math.max(...logs.map((log) => log ?? -Infinity))
  const weights = logs.map((log) => (log === null ? null : Math.exp(log - greatest)))
  const total = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)
  return weights.map((weight) => (weight === null ? null : weight / total))
}

/** What was listed for a label, else its even part of what was not. Never 0, so that its logarithm exists. */
function atMost({ masses, missing, unlistedAtMost }: Reading, label: number): number {
  const unlisted = masses.filter((mass) => mass === null).length
  const mass = masses[label] ?? Math.min(unlistedAtMost, missing / Math.max(1, unlisted))
  return Math.max(mass, Number.MIN_VALUE)
}

function stabilityOf(readings: readonly Reading[], shares: readonly (number | null)[]): Stability | null {
  const top = indexOfGreatest(shares)
  const told = readings.filter(({ masses }) => masses.some((mass) => mass !== null))
  if (told.length < 2 || top === null) return null
  const own = told.map(({ masses }) => {
    const total = masses.reduce<number>((sum, mass) => sum + (mass ?? 0), 0)
    return (masses[top] ?? 0) / total
  })
  return {
    askings: told.length,
    flipRate: told.filter(({ masses }) => indexOfGreatest(masses) !== top).length / told.length,
    spread: Math.max(...own) - Math.min(...own),
  }
}

function indexOfGreatest(values: readonly (number | null)[]): number | null {
  let best: number | null = null
  for (const [index, value] of values.entries()) {
    if (value !== null && (best === null || value > (values[best] ?? -1))) best = index
  }
  return best
}

function leastListed(readings: readonly Reading[]): number | null {
  const counts = readings.flatMap(({ listed }) => listed ?? [])
  return counts.length === 0 ? null : Math.min(...counts)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
