import { describe, expect, test } from 'vitest'

import type { Calibrator } from '../../../utils/model/calibrator'
import { conditionsKey } from '../../../utils/model/conditions'
import type { LabelSet } from '../../../utils/model/label-set'
import type { CalibrationRow } from '../../../utils/scoring/calibration/calibration-rows'
import { fewestExamples } from '../../../utils/scoring/calibration/calibrator-for'
import { learn, type Learned } from '../../../utils/scoring/calibration/learn'
import { meanSetSize, plausibleLabels, scoreOf } from '../../../utils/scoring/calibration/plausible-labels'
import { conditionsOf } from '../../../utils/scoring/labelled-example'
import { token } from '../token'
import { choice, decisionOf, lettersDecision } from './examples'

const labelSet: LabelSet = { ...choice('A', 'B', 'C'), thresholds: { accept: 0.7, margin: 0.05, mass: 0.5 } }
const decision = decisionOf({ A: 0.8, B: 0.15, C: 0.05 }, labelSet)
const now = conditionsOf(decision, labelSet)
if (now === null) throw new Error('no conditions')

const nothing: Learned = { rows: [], calibrator: null, before: null }
/** Brings .8 down to .67. */
const milder: Calibrator = { method: 'temperature', examples: 30, temperature: 1.5 }
const rows = (...scores: readonly number[]): CalibrationRow[] =>
  scores.map((score) => ({ shares: [1 - score, score], truth: 0 }))
const promised = (threshold: number, key = conditionsKey(now)): LabelSet => ({
  ...labelSet,
  promise: { target: 0.9, certainty: 0.95, threshold, examples: 100, conditions: key },
})

describe('what corrections make of a decision', () => {
  test('nothing, where there are none, but what is lacking', () =>
    expect(learn(decision, labelSet, nothing)).toEqual({
      ...decision,
      learning: { examples: 0, needed: fewestExamples, changed: null },
    }))

  test('calibrated probabilities, with the verdict that these have', () => {
    expect(decision.verdict).toBe('accept')
    const learned = learn(decision, labelSet, { ...nothing, rows: rows(0.1), calibrator: milder })
    expect(learned).toMatchObject({
      verdict: 'review',
      calibration: { method: 'temperature', raw: decision.labels },
      provenance: { kind: 'calibrated' },
      learning: { examples: 1, needed: fewestExamples, changed: null },
    })
    expect(learned.reason).not.toBe(decision.reason)
  })

  test.each([
    { name: 'that named no label', none: lettersDecision([], labelSet) },
    {
      name: 'without a readout',
      none: { ...decision, provenance: { ...decision.provenance, readout: null } },
    },
  ])('nothing of one $name', ({ none }) =>
    expect(learn(none, promised(0.1), { ...nothing, rows: rows(0.1), calibrator: milder })).toBe(none),
  )
})

describe('a promise', () => {
  test.each([
    { name: 'holds from its threshold on', set: promised(0.79), verdict: 'accept', reason: 'promise' },
    { name: 'does not hold under it', set: promised(0.81), verdict: 'review', reason: 'promise' },
    {
      name: 'made under other conditions is of no matter',
      set: promised(0.81, conditionsKey({ ...now, model: 'm2' })),
      verdict: 'accept',
      reason: 'thresholds',
    },
  ])('$name', ({ reason, set, verdict }) =>
    expect(learn(decision, set, nothing)).toMatchObject({ verdict, reason: expect.stringContaining(reason) }),
  )

  test('is kept on the raw score, whatever is shown', () => {
    const learned = learn(decision, promised(0.79), { ...nothing, rows: rows(0.1), calibrator: milder })
    expect(learned.labels[0]?.probability).toBeLessThan(labelSet.thresholds.accept)
    expect(learned.verdict).toBe('accept')
  })

  test('of an older version of the label set is of no matter', () =>
    expect(learn(decision, { ...promised(0.81), version: labelSet.version + 1 }, nothing).verdict).toBe(
      'accept',
    ))
})

describe('what changed since the last corrections', () => {
  test.each([
    { before: null, changed: null },
    { before: now, changed: null },
    { before: { ...now, labelSetVersion: now.labelSetVersion + 1 }, changed: 'labels' },
    { before: { ...now, origin: 'https://api.example' }, changed: 'endpoint' },
    { before: { ...now, model: 'm2' }, changed: 'model' },
    { before: { ...now, readout: 'words' as const }, changed: 'readout' },
    { before: { ...now, wording: now.wording + 1 }, changed: 'wording' },
    { before: { ...now, labelSetVersion: 99, model: 'm2' }, changed: 'labels' },
    { before: { ...now, origin: 'https://api.example', model: 'm2' }, changed: 'endpoint' },
  ])('$before: $changed', ({ before, changed }) =>
    expect(learn(decision, labelSet, { ...nothing, before }).learning?.changed).toBe(changed),
  )

  test('is of no matter where there are corrections under these conditions', () =>
    expect(
      learn(decision, labelSet, { rows: rows(0.1), calibrator: null, before: { ...now, model: 'm2' } })
        .learning,
    ).toEqual({ examples: 1, needed: fewestExamples, changed: null }))
})

describe('every label that could be right', () => {
  // With 9 rows and a coverage of .8 the 8th smallest of their scores is the greatest that a label may have.
  const nine = (eighth: number) => rows(0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, eighth, 0.999)
  test.each([
    { name: 'those whose score is small enough', eighth: 0.86, labels: ['A', 'B'] },
    { name: 'all of them', eighth: 0.96, labels: ['A', 'B', 'C'] },
    { name: 'the top alone', eighth: 0.5, labels: ['A'] },
    { name: 'the top, even where its own score is too great', eighth: 0.1, labels: ['A'] },
  ])('$name', ({ eighth, labels }) =>
    expect(plausibleLabels(decision, nine(eighth), 0.8)).toEqual({ labels, coverage: 0.8, examples: 9 }),
  )

  test('an unlisted label is among them where it may have enough', () => {
    const cut = lettersDecision([token('A', { A: 0.8, B: 0.05 })], labelSet)
    expect(plausibleLabels(cut, nine(0.86), 0.8)?.labels).toEqual(['A', 'C'])
    expect(plausibleLabels(cut, nine(0.84), 0.8)?.labels).toEqual(['A'])
  })

  test.each([
    { count: 8, coverage: 0.9, isKnown: false },
    { count: 9, coverage: 0.9, isKnown: true },
    { count: 18, coverage: 0.95, isKnown: false },
    { count: 19, coverage: 0.95, isKnown: true },
  ])('$count corrections carry a coverage of $coverage: $isKnown', ({ count, coverage, isKnown }) => {
    const few = rows(...Array.from({ length: count }, () => 0.1))
    expect(plausibleLabels(decision, few, coverage) !== null).toBe(isKnown)
  })

  test.each([
    { coverage: null, given: nine(0.5), plausible: null },
    { coverage: 0.8, given: [], plausible: null },
    { coverage: 0.8, given: nine(0.5), plausible: { labels: ['A'], coverage: 0.8, examples: 9 } },
  ])('are looked for where they are wanted: $coverage', ({ coverage, given, plausible }) =>
    expect(learn(decision, { ...labelSet, coverage }, { ...nothing, rows: given }).plausible).toEqual(
      plausible,
    ),
  )

  test('are found from raw shares, calibrated or not', () => {
    const learned = { rows: nine(0.86), before: null }
    const [raw, calibrated] = [null, milder].map(
      (calibrator) => learn(decision, { ...labelSet, coverage: 0.8 }, { ...learned, calibrator }).plausible,
    )
    expect(calibrated).toEqual(raw)
  })

  test('the score of what was not among the labels is the greatest', () => {
    expect(scoreOf({ shares: [0.7, 0.3], truth: 1 })).toBeCloseTo(0.7, 12)
    expect(scoreOf({ shares: [0.7, 0.3], truth: -1 })).toBe(1)
  })

  test('the mean size of the sets of the rows', () =>
    expect(
      meanSetSize(
        [
          { shares: [0.6, 0.4], truth: 0 },
          { shares: [0.9, 0.1], truth: 0 },
        ],
        0.7,
      ),
    ).toBe(1.5))
})
