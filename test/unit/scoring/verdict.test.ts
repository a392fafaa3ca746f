import { describe, expect, test } from 'vitest'

import type { LabelProbability } from '../../../utils/model/decision'
import type { AcceptPromise } from '../../../utils/model/label-set'
import { certified } from '../../../utils/scoring/certified'
import { margin, verdict } from '../../../utils/scoring/verdict'

const row = (id: string, probability: number | null, lower = probability ?? 0, upper = probability ?? 1) => ({
  id,
  name: id,
  probability,
  lower,
  upper,
})
const of = (labels: readonly LabelProbability[], labelMass: number | null = 1) => ({
  labels,
  labelMass,
  missingMass: null,
})
const thresholds = { accept: 0.7, margin: 0.15, mass: 0.5 }
const promise: AcceptPromise = {
  target: 0.95,
  certainty: 0.95,
  threshold: 0.85,
  examples: 200,
  conditions: 'k',
}

describe('verdict', () => {
  test.each([
    {
      name: 'clear',
      distribution: of([row('a', 0.8), row('b', 0.2)]),
      verdict: 'accept',
      reason: 'thresholds',
    },
    {
      name: 'at the cut',
      distribution: of([row('a', 0.7), row('b', 0.3)]),
      verdict: 'accept',
      reason: 'thresholds',
    },
    { name: 'low', distribution: of([row('a', 0.6), row('b', 0.4)]), verdict: 'review', reason: 'threshold' },
    { name: 'close', distribution: of([row('a', 0.52), row('b', 0.48)]), verdict: 'ask', reason: 'close' },
    {
      name: 'close to what an unlisted label may have',
      distribution: of([row('a', 0.8), row('b', null, 0, 0.7)]),
      verdict: 'ask',
      reason: 'close',
    },
    {
      name: 'off the labels, before close',
      distribution: of([row('a', 0.52), row('b', 0.48)], 0.4),
      verdict: 'review',
      reason: 'little of the answer',
    },
    {
      name: 'where the label mass is not known, it is no reason',
      distribution: of([row('a', 0.9), row('b', 0.1)], null),
      verdict: 'accept',
      reason: 'thresholds',
    },
    {
      name: 'nothing listed',
      distribution: of([row('a', null)], 0),
      verdict: 'none',
      reason: 'none of the options',
    },
    { name: 'no label', distribution: of([]), verdict: 'none', reason: 'none of the options' },
  ])('$name: $verdict', ({ distribution, reason, verdict: expected }) => {
    expect(verdict(distribution, thresholds)).toEqual({
      verdict: expected,
      reason: expect.stringContaining(reason),
    })
  })
})

describe('a promise takes the place of the cut on the top, and of nothing else', () => {
  test.each([
    {
      name: 'at its threshold, whatever is shown',
      top: 0.6,
      mass: 1,
      score: 0.85,
      verdict: 'accept',
      reason: '95',
    },
    { name: 'above it', top: 0.9, mass: 1, score: 0.99, verdict: 'accept', reason: 'promise' },
    {
      name: 'under it, however sure',
      top: 0.99,
      mass: 1,
      score: 0.8499,
      verdict: 'review',
      reason: 'promise',
    },
    { name: 'close', top: 0.55, mass: 1, score: 0.9, verdict: 'ask', reason: 'close' },
    {
      name: 'off the labels',
      top: 0.9,
      mass: 0.4,
      score: 0.9,
      verdict: 'review',
      reason: 'little of the answer',
    },
  ])('$name: $verdict', ({ mass, reason, score, top, verdict: expected }) => {
    const distribution = of([row('a', top), row('b', 1 - top)], mass)
    expect(verdict(distribution, thresholds, { promise, score })).toEqual({
      verdict: expected,
      reason: expect.stringContaining(reason),
    })
  })
  test('part of a per cent is said', () => {
    const { reason } = verdict(of([row('a', 1), row('b', 0)]), thresholds, {
      promise: { ...promise, target: 0.995 },
      score: 0.9,
    })
    expect(reason).toContain('99.5')
  })
})

describe('margin', () => {
  test.each([
    { name: 'over the second', labels: [row('a', 0.7), row('b', 0.3)], lead: 0.4 },
    {
      name: 'over what an unlisted one may have',
      labels: [row('a', 0.7), row('b', 0.1), row('c', null, 0, 0.2)],
      lead: 0.5,
    },
    { name: 'of the only one', labels: [row('a', 1)], lead: 1 },
    { name: 'of none', labels: [], lead: null },
    { name: 'of an unlisted one', labels: [row('a', null)], lead: null },
  ])('$name: $lead', ({ labels, lead }) =>
    expect(margin(of(labels))).toEqual(lead === null ? null : expect.closeTo(lead, 12)),
  )
})

describe('certified', () => {
  test.each([
    { name: 'above every upper bound', labels: [row('a', 0.7, 0.6, 0.8), row('b', 0.3, 0.2, 0.4)], is: true },
    { name: 'at one', labels: [row('a', 0.7, 0.6, 0.8), row('b', 0.3, 0.2, 0.6)], is: false },
    {
      name: 'under that of an unlisted one',
      labels: [row('a', 0.7, 0.6, 0.8), row('b', null, 0, 0.61)],
      is: false,
    },
    {
      name: 'above that of an unlisted one',
      labels: [row('a', 0.7, 0.6, 0.8), row('b', null, 0, 0.59)],
      is: true,
    },
    { name: 'the only one', labels: [row('a', 1)], is: true },
    { name: 'an unlisted one', labels: [row('a', null)], is: false },
    { name: 'none', labels: [], is: false },
  ])('$name: $is', ({ is, labels }) => expect(certified({ labels })).toBe(is))
})
