import { expect } from 'vitest'

import type { Decision, LabelProbability } from '../../../utils/model/decision'
import { type Label, type LabelSet, offeredLabels } from '../../../utils/model/label-set'
import type { Token } from '../../../utils/model/token'
import { decide } from '../../../utils/scoring/decide'
import { letterAt } from '../../../utils/scoring/letters-ask'
import { lettersReadout } from '../../../utils/scoring/letters-readout'
import { poolReadings } from '../../../utils/scoring/pool-readings'
import type { Reading } from '../../../utils/scoring/reading'
import type { Result } from '../../../utils/scoring/result'
import { supportTriage } from '../../../utils/storage/support-triage'

export const provenance = {
  origin: 'http://127.0.0.1',
  dialect: 'chat-completions',
  model: 'm',
  readout: 'letters',
  temperature: 0,
  temperatureMode: 'before',
  truncated: null,
} as const

/** A label whose id is its name, without a description. */
export function label(name: string, ...aliases: readonly string[]): Label {
  return { id: name, name, description: '', aliases }
}

/** A choice between labels of these names and nothing else. */
export function choice(...names: readonly string[]): LabelSet {
  return { ...supportTriage, noneOfThese: false, labels: names.map((name) => label(name)) }
}

/** A reading with nothing odd about it. What is unlisted is likely at most as much as all of it. */
export function reading(masses: readonly (number | null)[], missing = 1e-6): Reading {
  return { masses, missing, unlistedAtMost: missing, listed: masses.length, warnings: [] }
}

/** What one answer by letter says of labels in the order in which they were offered. */
export function lettersResult(tokens: readonly Token[], labels: readonly Label[]): Result {
  const symbols = labels.map((_, place) => letterAt(place))
  return poolReadings([lettersReadout(tokens, symbols)], labels)
}

/** The decision from one answer by letter. */
export function lettersDecision(tokens: readonly Token[], labelSet: LabelSet): Decision {
  return decide(lettersResult(tokens, offeredLabels(labelSet)), labelSet, provenance)
}

/** A decision with these shares and no unseen mass, for what follows from decisions. */
export function decisionOf(shares: Readonly<Record<string, number>>, labelSet: LabelSet): Decision {
  const { labels } = labelSet
  return decide(
    poolReadings([reading(labels.map(({ id }) => shares[id] ?? null))], labels),
    labelSet,
    provenance,
  )
}

export function rowOf({ labels }: Pick<Result, 'labels'>, id: string): LabelProbability {
  const row = labels.find((each) => each.id === id)
  if (row === undefined) throw new Error(`no label ${id}`)
  return row
}

export function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0)
}

/** Shares sum to 1 and lie within their bounds, bounds within 0..1, and the labels fall. */
export function expectSound({ labels }: Pick<Result, 'labels'>): void {
  const shares = labels.map(({ probability }) => probability)
  expect(sum(shares)).toBeCloseTo(1, 9)
  expect(shares).toEqual(shares.toSorted((a, b) => (b ?? -1) - (a ?? -1)))
  for (const { lower, probability, upper } of labels) {
    expect(lower).toBeGreaterThanOrEqual(0)
    expect(upper).toBeLessThanOrEqual(1)
    expect(lower).toBeLessThanOrEqual((probability ?? upper) + 1e-12)
    expect(upper).toBeGreaterThanOrEqual((probability ?? lower) - 1e-12)
  }
}
