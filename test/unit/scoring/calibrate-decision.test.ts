import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { Calibrator } from '../../../utils/model/calibrator'
import { calibrateDecision } from '../../../utils/scoring/calibration/calibrate-decision'
import { token } from '../token'
import { choice, decisionOf, expectSound, lettersDecision, rowOf, sum } from './examples'

describe('a calibrated decision', () => {
  const labelSet = choice('A', 'B', 'C')
  const platt: Calibrator = { method: 'platt', examples: 250, slope: 0.5, intercept: 0 }
  const cut = lettersDecision([token('A', { A: 0.8, B: 0.1 })], labelSet)
  const calibrated = calibrateDecision(cut, labelSet, platt)

  test('keeps its raw shares and says what it is', () => {
    expect(calibrated.calibration).toEqual({ method: 'platt', examples: 250, raw: cut.labels })
    expect(calibrated.provenance).toEqual({ ...cut.provenance, kind: 'calibrated' })
  })

  test('has its facts anew', () => {
    const [top, second] = calibrated.labels
    expect(top?.probability).toBeLessThan(cut.labels[0]?.probability ?? 0)
    expect(calibrated.margin).toBeCloseTo(
      (top?.probability ?? 0) - Math.max(second?.probability ?? 0, calibrated.labels[2]?.upper ?? 0),
      12,
    )
    expect(calibrated.confidence?.upper).toBeCloseTo(((top?.upper ?? 0) - 1 / 3) / (2 / 3), 12)
    expect(calibrated).toMatchObject({ entropy: null, expectation: null, labelMass: cut.labelMass })
  })

  test('of levels has its expected level anew', () => {
    const levels = { ...labelSet, type: 'score' as const }
    const sure = decisionOf({ A: 0.9, B: 0.05, C: 0.05 }, levels)
    const found = calibrateDecision(sure, levels, platt).expectation
    expect(found?.lower).toBeCloseTo(0.75 + 2 * 0.125 + 3 * 0.125, 3)
    expect(found?.upper).toBeCloseTo(0.75 + 2 * 0.125 + 3 * 0.125, 3)
  })

  test('what was not listed stays unknown', () =>
    expect(rowOf(calibrated, 'C')).toMatchObject({ probability: null, lower: 0 }))

  test('is calibrated from its raw shares, however often', () =>
    expect(calibrateDecision(calibrated, labelSet, platt)).toEqual(calibrated))

  test('without a number stays as it is', () => {
    const none = lettersDecision([], labelSet)
    expect(calibrateDecision(none, labelSet, platt)).toBe(none)
  })

  test.each<Calibrator>([
    { method: 'temperature', examples: 20, temperature: 3 },
    { method: 'temperature', examples: 20, temperature: 0.3 },
    platt,
    { method: 'beta', examples: 20, a: 2, b: 0.3, c: 0.4 },
    { method: 'isotonic', examples: 20, x: [0.4, 0.8, 1], y: [0.3, 0.7, 0.95] },
  ])('has its shares within its bounds: %o', (calibrator) => {
    const weight = fc.double({ min: 0.001, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(weight, weight, weight), fc.boolean(), (raw, isListed) => {
        const [a = 0, b = 0] = raw.map((each) => each / sum(raw))
        const listed = { A: a, ...(isListed && { B: b }) }
        const before = lettersDecision([token('A', listed)], labelSet)
        const after = calibrateDecision(before, labelSet, calibrator)
        expectSound(after)
        expect(after.labels.map(({ id }) => id)).toEqual(before.labels.map(({ id }) => id))
      }),
    )
  })
})
