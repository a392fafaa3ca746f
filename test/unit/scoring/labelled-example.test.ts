import { describe, expect, test } from 'vitest'

import { conditionsKey } from '../../../utils/model/conditions'
import { calibrateDecision } from '../../../utils/scoring/calibration/calibrate-decision'
import { calibrationRows, topOf } from '../../../utils/scoring/calibration/calibration-rows'
import { conditionsOf, labelledExample } from '../../../utils/scoring/labelled-example'
import { wording } from '../../../utils/scoring/wording'
import { choice, decisionOf, lettersDecision, provenance } from './examples'

const labelSet = { ...choice('A', 'B', 'C'), version: 4 }
const decision = decisionOf({ A: 0.7, B: 0.2, C: 0.1 }, labelSet)
const unread = { ...decision, provenance: { ...decision.provenance, readout: null } }

describe('the conditions of a decision', () => {
  test('are all that a calibration holds for', () =>
    expect(conditionsOf(decision, labelSet)).toEqual({
      labelSetId: labelSet.id,
      labelSetVersion: 4,
      origin: 'http://127.0.0.1',
      model: 'm',
      readout: 'letters',
      wording,
    }))
  test('are none where there was no readout', () => expect(conditionsOf(unread, labelSet)).toBeNull())

  const conditions = conditionsOf(decision, labelSet)
  test.each([
    { labelSetId: 'other' },
    { labelSetVersion: 5 },
    { origin: 'https://api.example' },
    { model: 'm2' },
    { readout: 'words' as const },
    { wording: wording + 1 },
  ])('with %o have another key', (change) => {
    if (conditions === null) throw new Error('no conditions')
    expect(conditionsKey({ ...conditions, ...change })).not.toBe(conditionsKey(conditions))
    expect(conditionsKey({ ...conditions })).toBe(conditionsKey(conditions))
  })
})

describe('a decision with what is right', () => {
  test('is an example of its raw shares, without its text', () => {
    const conditions = conditionsOf(decision, labelSet)
    expect(labelledExample('run', decision, labelSet, 'B', 1000)).toEqual({
      id: 'run',
      conditions,
      key: conditions && conditionsKey(conditions),
      shares: [
        { id: 'A', share: expect.closeTo(0.7, 12) },
        { id: 'B', share: expect.closeTo(0.2, 12) },
        { id: 'C', share: expect.closeTo(0.1, 12) },
      ],
      truth: 'B',
      at: 1000,
    })
  })

  test('calibrated, it is the same example', () => {
    const calibrated = calibrateDecision(decision, labelSet, {
      method: 'temperature',
      examples: 20,
      temperature: 3,
    })
    expect(calibrated.labels[0]?.probability).toBeLessThan(0.6)
    expect(labelledExample('run', calibrated, labelSet, 'B', 1000)).toEqual(
      labelledExample('run', decision, labelSet, 'B', 1000),
    )
  })

  test('a label that was not listed counts with half of what it may have', () => {
    const cut = decisionOf({ A: 0.7, B: 0.2 }, labelSet)
    const upper = cut.labels.find(({ id }) => id === 'C')?.upper ?? 0
    expect(upper).toBeGreaterThan(0)
    const shares = labelledExample('run', cut, labelSet, 'C', 0)?.shares ?? []
    const [first, , last] = shares
    const top = cut.labels[0]?.probability ?? 0
    expect((last?.share ?? 0) / (first?.share ?? 1)).toBeCloseTo(upper / 2 / top, 12)
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  test('no label counts with less than 1e-9', () => {
    const [one, ...rest] = decision.labels
    const sure = {
      ...decision,
      labels: [
        ...(one ? [{ ...one, probability: 1 }] : []),
        ...rest.map((each) => ({ ...each, probability: 0 })),
      ],
    }
    expect(labelledExample('run', sure, labelSet, 'A', 0)?.shares.map(({ share }) => share)).toEqual([
      expect.closeTo(1, 8),
      expect.closeTo(1e-9, 15),
      expect.closeTo(1e-9, 15),
    ])
  })

  test.each([
    { name: 'without a readout', none: unread },
    { name: 'that named no label', none: lettersDecision([], labelSet) },
  ])('$name, it is none', ({ none }) => expect(labelledExample('run', none, labelSet, 'A', 0)).toBeNull())
})

test('rows have falling shares that sum to one, and the place of what is right', () => {
  const example = (shares: Readonly<Record<string, number>>, truth: string) => ({
    id: '',
    conditions: { ...provenance, labelSetId: '', labelSetVersion: 1, wording },
    key: '',
    shares: Object.entries(shares).map(([id, share]) => ({ id, share })),
    truth,
    at: 0,
  })
  const rows = calibrationRows([
    example({ A: 0.1, B: 0.6, C: 0.3 }, 'C'),
    example({ A: 0.5, B: 1.5 }, 'B'),
    example({ A: 0.5, B: 0.5 }, 'gone'),
  ])
  expect(rows).toEqual([
    { shares: [0.6, 0.3, 0.1].map((share) => expect.closeTo(share, 12)), truth: 1 },
    { shares: [0.75, 0.25], truth: 0 },
    { shares: [0.5, 0.5], truth: -1 },
  ])
  expect(rows.map(topOf)).toEqual([
    { confidence: expect.closeTo(0.6, 12), isRight: false },
    { confidence: 0.75, isRight: true },
    { confidence: 0.5, isRight: false },
  ])
})
