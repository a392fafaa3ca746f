import { describe, expect, test } from 'vitest'

import { accuracyWords, neededWords } from '../../../components/calibration/accuracy-words'
import { calibratorWords } from '../../../components/calibration/calibrator-words'
import { coverageWords, fewestForCoverage } from '../../../components/calibration/coverage-words'
import { diagramGist, diagramWords } from '../../../components/calibration/diagram-words'
import { exampleGroups } from '../../../components/calibration/example-group'
import { groupNames } from '../../../components/calibration/group-names'
import { labelName } from '../../../components/calibration/label-name'
import { heldPromiseWords, promiseWords } from '../../../components/calibration/promise-words'
import { isSameRisk, riskAt, riskGist, riskWords } from '../../../components/calibration/risk-words'
import { leadStatement, statementWords } from '../../../components/calibration/statement-words'
import { formatBetween, formatRange } from '../../../components/format/format-between'
import { formatFigure } from '../../../components/format/format-figure'
import { formatRawScore } from '../../../components/format/format-raw-score'
import { formatShare } from '../../../components/format/format-share'
import { formatWhen } from '../../../components/format/format-when'
import { choiceForKey } from '../../../components/review/choice-for-key'
import { canTeach, reviewChoices } from '../../../components/review/review-choices'
import { hashOf, placeOf } from '../../../entrypoints/studio/place'
import { conformalQuantile } from '../../../utils/maths/conformal-quantile'
import { wilsonInterval } from '../../../utils/maths/wilson-interval'
import { type Conditions, conditionsKey } from '../../../utils/model/conditions'
import type { ClassificationRun } from '../../../utils/model/run'
import type { Statement } from '../../../utils/scoring/calibration/calibration-report'
import type { ReliabilityDiagram } from '../../../utils/scoring/calibration/reliability-diagram'
import { supportTriage } from '../../../utils/storage/support-triage'

const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ')

const conditions: Conditions = {
  labelSetId: 'support-triage',
  labelSetVersion: 3,
  origin: 'https://api.openai.com',
  model: 'gpt-4o-mini',
  readout: 'letters',
  wording: 1,
}
const example = (at: number, patch: Partial<Conditions> = {}) => {
  const under = { ...conditions, ...patch }
  return {
    id: String(at),
    conditions: under,
    key: conditionsKey(under),
    shares: [{ id: 'billing', share: 1 }],
    truth: 'billing',
    at,
  }
}

describe('numbers', () => {
  test.each([
    [0, 5, '0 %'],
    [5, 5, '100 %'],
    [2, 3, '67 %'],
    [9996, 10_000, '>99.9 %'],
    [1, 2000, '<0.1 %'],
    [0, 0, '–'],
  ])('%d of %d is %s', (part, whole, text) => expect(plain(formatShare(part, whole, 'en'))).toBe(text))

  test.each([
    [0.4677, 0.9111, 'between 47 % and 91 %', '47–91 %'],
    [0, 1, 'between 0 % and 100 %', '0–100 %'],
    [0.9951, 1, 'between 99.5 % and 100 %', '99.5–100 %'],
    [0.99961, 0.9999, 'between 99.9 % and 100 %', '99.9–100 %'],
    [0, 0.0004, 'between 0 % and 0.1 %', '0–0.1 %'],
  ])('from %d to %d', (lower, upper, words, range) => {
    expect(plain(formatBetween({ lower, upper }, 'en'))).toBe(words)
    expect(plain(formatRange({ lower, upper }, 'en'))).toBe(range)
  })

  test.each([
    [0.523, 1, '0.52'],
    [0.003, 1, '<0.01'],
    [0, 1, '0.00'],
    [0.998, 1, '>0.99'],
    [1, 1, '1.00'],
    [0.998, Infinity, '1.00'],
    [NaN, 1, 'unknown'],
  ])('the figure %d of at most %d is %s', (value, most, text) =>
    expect(formatFigure(value, most, 'en')).toBe(text),
  )

  test.each([
    [0.8342, '0.83'],
    [0.99681, '0.9968'],
    [0.99997, '>0.9999'],
    [1, '1.0000'],
  ])('the raw score %d is %s', (score, text) => expect(formatRawScore(score, 'en')).toBe(text))

  test('a moment', () =>
    expect(plain(formatWhen(Date.UTC(2026, 2, 12, 14, 5), 'en-GB', 'UTC'))).toBe('12 Mar 2026, 14:05'))
})

describe('what corrections tell', () => {
  test.each([
    [9, 12, '9 of 12 first labels were right: between 47 % and 91 %'],
    [1, 1, '1 of 1 first label was right: between 21 % and 100 %'],
    [0, 3, '0 of 3 first labels were right: between 0 % and 56 %'],
  ])('%d of %d', (right, count, words) =>
    expect(plain(accuracyWords({ right, count, accuracy: wilsonInterval(right, count) }, 'en'))).toBe(words),
  )

  test.each([
    [12, '8 more corrections are needed for a calibration.'],
    [19, '1 more correction is needed for a calibration.'],
    [20, ''],
  ])('%d of 20 corrections', (count, words) => expect(plain(neededWords(count, 20))).toBe(words))

  const statement = (from: number, right: number, count: number): Statement => ({
    from,
    right,
    count,
    ...wilsonInterval(right, count),
  })

  test.each<[Statement, string]>([
    [
      statement(0.9, 56, 64),
      'Of the answers at 90 % or more, 88 % were right (n = 64, between 77 % and 94 %)',
    ],
    [
      statement(0.95, 3, 3),
      'Of the answers at 95 % or more, 100 % were right (n = 3, between 44 % and 100 %)',
    ],
    [statement(0.9, 0, 0), 'No answer reached 90 %'],
  ])('a statement reads %#', (value, words) => expect(plain(statementWords(value, 'en'))).toBe(words))

  test.each([
    [[3, 8, 20], 0.9],
    [[0, 0, 20], 0.5],
    [[0, 4, 20], 0.9],
    [[0, 0, 0], undefined],
  ])('with %o answers at 95, 90 and 50 %, it leads with %s', ([a = 0, b = 0, c = 0], from) =>
    expect(leadStatement([statement(0.95, a, a), statement(0.9, b, b), statement(0.5, c, c)])?.from).toBe(
      from,
    ),
  )

  const bin = {
    from: 0.9,
    to: 1,
    count: 64,
    confidence: 0.95,
    accuracy: 0.8,
    interval: { lower: 0.7, upper: 0.9 },
  }
  const diagram: ReliabilityDiagram = {
    bins: [{ ...bin, band: { lower: 0.85, upper: 1 } }],
    error: 0.15,
    perfectError: 0.09,
    isDistinguishable: true,
  }

  test.each<[Partial<ReliabilityDiagram>, string]>([
    [
      { isDistinguishable: false, error: 0.06 },
      'Not distinguishable from perfect with 64 texts: the error of 6 % is within the 9 % that chance alone makes.',
    ],
    [
      {},
      'Off by more than chance: with 64 texts the error is 15 %, and chance alone makes 9 % at most; on average 15 points too sure.',
    ],
    [
      { bins: [{ ...bin, confidence: 0.7, band: { lower: 0.6, upper: 0.75 } }] },
      'Off by more than chance: with 64 texts the error is 15 %, and chance alone makes 9 % at most; on average 10 points not sure enough.',
    ],
  ])('a diagram reads %#', (patch, words) =>
    expect(plain(diagramWords({ ...diagram, ...patch }))).toBe(words),
  )

  test('the gist of a diagram says which points are outside', () => {
    expect(plain(diagramGist('Before', diagram))).toMatch(
      /^Before: share that was right against confidence, 1 of 1 point outside of what chance alone makes\./,
    )
    const inside = { ...diagram, bins: [{ ...bin, band: { lower: 0, upper: 1 } }] }
    expect(diagramGist('Before', inside)).toContain('every point is where chance alone puts a perfect one')
  })

  test('risk', () => {
    const risk = [
      { coverage: 0.25, risk: 0 },
      { coverage: 0.5, risk: 0.04 },
      { coverage: 1, risk: 0.17 },
    ]
    expect(plain(riskGist({ risk, riskArea: 0.06 }))).toBe(
      'Of the surest half, 4 % were wrong; of all, 17 %. Area under the curve: 0.06.',
    )
    expect(riskAt(risk, 0.2)).toBe(0)
    expect(riskAt([], 1)).toBeNull()
    expect([riskWords(0, 'en'), riskWords(0.0004, 'en'), riskWords(null)].map(plain)).toEqual([
      '0 %',
      '<0.1 %',
      'unknown',
    ])
    expect(isSameRisk(risk, [...risk])).toBe(true)
    expect(isSameRisk(risk, risk.with(1, { coverage: 0.5, risk: 0.05 }))).toBe(false)
    expect(isSameRisk(risk, [])).toBe(false)
  })

  test.each([
    [{ method: 'temperature', temperature: 1.8, examples: 64 }, 'Temperature 1.8, fitted on 64 corrections'],
    [
      { method: 'platt', slope: 0.812, intercept: -0.1, examples: 200 },
      'Platt scaling, slope 0.81, intercept −0.1, fitted on 200 corrections',
    ],
    [
      { method: 'beta', a: 1, b: 2, c: -0.5, examples: 200 },
      'Beta calibration, a 1, b 2, c −0.5, fitted on 200 corrections',
    ],
    [
      { method: 'isotonic', x: [0.1, 0.2, 0.9], y: [0.5, 0.5, 0.8], examples: 500 },
      'Isotonic regression, 2 steps, fitted on 500 corrections',
    ],
  ] as const)('the calibrator %o', (calibrator, words) =>
    expect(plain(calibratorWords(calibrator, 'en'))).toBe(words),
  )
})

describe('promises', () => {
  test('one that can be kept', () => {
    const found = { threshold: 0.8342, accepted: 62, right: 61, lower: 0.95, share: 0.41 }
    expect(plain(promiseWords({ found, missing: 0 }, 0.95, 0.9, 151))).toBe(
      'Accept from a raw score of 0.83: 41 % of texts pass, and of those at least 95 % are right, with 90 % certainty (61 of 62 were right here).',
    )
  })

  test.each([
    [
      34,
      'No threshold keeps this promise yet: at least 34 more checked texts are needed, if all that pass are right.',
    ],
    [
      1,
      'No threshold keeps this promise yet: at least 1 more checked text is needed, if all that pass are right.',
    ],
  ])('one for which %d are missing', (missing, words) =>
    expect(plain(promiseWords({ found: null, missing }, 0.95, 0.9, 11))).toBe(words),
  )

  test('one that was taken', () =>
    expect(
      plain(
        heldPromiseWords({ target: 0.995, certainty: 0.9, threshold: 0.83, examples: 64, conditions: '' }),
      ),
    ).toBe('at least 99.5 % right, 90 % sure of it, from a raw score of 0.83 (64 corrections)'))

  test.each([0.5, 0.8, 0.9, 0.95, 0.99, 0.999])('a set at %d needs what its quantile needs', (coverage) => {
    const needed = fewestForCoverage(coverage)
    const quantile = (count: number) =>
      conformalQuantile(
        Array.from({ length: count }, () => 0.5),
        coverage,
      )
    expect(quantile(needed)).toBe(0.5)
    expect(quantile(needed - 1)).toBe(Infinity)
  })

  test.each([
    [0.9, 64, 2.31, '2.3 labels on average here.'],
    [0.9, 64, 1, '1 label on average here.'],
    [0.95, 12, null, 'Too few corrections for 95 %: it takes 19, and there are 12.'],
    [0.9, 1, null, 'Too few corrections for 90 %: it takes 9, and there is 1.'],
  ])('a set at %d of %d corrections', (coverage, count, size, words) =>
    expect(plain(coverageWords(coverage, count, size, 'en'))).toBe(words),
  )
})

describe('groups', () => {
  test('the group with the newest correction is first, and each is in order', () => {
    const groups = exampleGroups([example(3), example(5, { model: 'other' }), example(1)])
    expect(groups.map(({ examples }) => examples.map(({ at }) => at))).toEqual([[5], [1, 3]])
  })

  test('their names tell them apart', () => {
    const names = groupNames(
      exampleGroups([
        example(3, { wording: 2 }),
        example(2),
        example(1, { origin: 'built-in', model: 'SmolLM2' }),
      ]),
    )
    expect(names.map(({ name }) => name)).toEqual([
      'gpt-4o-mini · letters · version 3 · https://api.openai.com · wording 2',
      'gpt-4o-mini · letters · version 3 · https://api.openai.com · wording 1',
      'SmolLM2 · letters · version 3 · this browser',
    ])
  })

  test.each([
    ['billing', 'Billing'],
    ['none-of-these', 'None of these'],
    ['5d1f', 'a label that is gone'],
  ])('the label %s is %s', (id, name) => expect(labelName(supportTriage, id)).toBe(name))
})

describe('the review queue', () => {
  const label = (id: string, probability: number | null) => ({
    id,
    name: id,
    probability,
    lower: 0,
    upper: 1,
  })
  const run = (decision: object | null) => ({ labelSet: supportTriage, decision }) as ClassificationRun
  const decided = run({
    labels: [label('bug-report', 0.6), label('billing', 0.4), label('feature-request', null)],
    provenance: { readout: 'letters' },
  })

  test('labels are in the order of the result, and none is missing', () =>
    expect(reviewChoices(decided).map(({ name, share }) => [name, share])).toEqual([
      ['Bug report', 0.6],
      ['Billing', 0.4],
      ['Feature request', null],
      ['Account access', null],
      ['None of these', null],
    ]))

  test('only numbers can be learned from', () => {
    expect(canTeach(decided)).toBe(true)
    expect(canTeach(run(null))).toBe(false)
    expect(canTeach(run({ labels: [label('billing', null)], provenance: { readout: 'letters' } }))).toBe(
      false,
    )
  })

  const none = { ctrlKey: false, altKey: false, metaKey: false }
  test.each([
    ['1', {}, 'a'],
    ['2', {}, 'b'],
    ['3', {}, null],
    ['0', {}, null],
    ['Enter', {}, null],
    ['1', { ctrlKey: true }, null],
    ['1', { altKey: true }, null],
    ['1', { metaKey: true }, null],
  ])('the key %s with %o chooses %s', (key, held, chosen) =>
    expect(choiceForKey({ ...none, ...held, key }, ['a', 'b'])).toBe(chosen),
  )
})

test.each([
  ['', { section: 'calibration', labelSetId: null }],
  ['#calibration', { section: 'calibration', labelSetId: null }],
  ['#review', { section: 'review' }],
  ['#reliability', { section: 'calibration', labelSetId: null }],
  [hashOf('a/b c'), { section: 'calibration', labelSetId: 'a/b c' }],
  ['#calibration/%', { section: 'calibration', labelSetId: '%' }],
])('the address %s shows %o', (hash, place) => expect(placeOf(hash)).toEqual(place))
