import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'

import { alikeCsv } from '../../../utils/export/alike-csv'
import { failure } from '../../../utils/jobs/failures'
import type { AlikeItem } from '../../../utils/model/alike'
import type { Decision } from '../../../utils/model/decision'
import type { ClassificationRun } from '../../../utils/model/run'
import { supportTriage } from '../../../utils/storage/support-triage'
import { classificationRun } from '../jobs/examples'
import { lettersDecision } from '../scoring/examples'
import { token } from '../token'

const decision = lettersDecision([token('A', { A: 0.6, B: 0.3 })], supportTriage)
const done = (patch: Partial<Decision> = {}): ClassificationRun => ({
  ...classificationRun(),
  state: 'done',
  decision: { ...decision, ...patch },
})
const item = (text: string, run: ClassificationRun | null, index = 0): AlikeItem => ({
  index,
  place: index,
  text,
  selected: text.length,
  run,
})
const csvParseRows = (csv: string) => Papa.parse<string[]>(csv, { newline: '\n' }).data
const row = (each: AlikeItem) =>
  Papa.parse<Record<string, string>>(alikeCsv([each]), { header: true, newline: '\n' }).data[0] as Record<
    string,
    string
  >

const fixed = [
  'index',
  'text',
  'label',
  'probability',
  'lower',
  'upper',
  'margin',
  'verdict',
  'label_mass',
  'readout',
  'provenance',
  'model',
  'failure',
]

test('the columns, then one for each label in the order of the label set', () => {
  expect(csvParseRows(alikeCsv([item('a', done())]))[0]).toEqual([
    ...fixed,
    'p(Billing)',
    'p(Bug report)',
    'p(Feature request)',
    'p(Account access)',
    'p(None of these)',
  ])
})

test('labels with one name have columns of their own', () => {
  const labels = supportTriage.labels.map((label) => ({ ...label, name: 'Same' }))
  const run = { ...classificationRun(), labelSet: { ...supportTriage, labels, noneOfThese: false } }
  expect(csvParseRows(alikeCsv([item('a', run)]))[0]?.slice(fixed.length)).toEqual(
    labels.map(({ id }) => `p(Same; ${id})`),
  )
})

test('a result, in full precision', () => {
  const found = row(item('I was charged twice', done(), 6))
  const [billing, bug] = decision.labels
  expect(found).toMatchObject({
    index: '7',
    text: 'I was charged twice',
    label: 'Billing',
    probability: String(billing?.probability),
    lower: String(billing?.lower),
    upper: String(billing?.upper),
    margin: String(decision.margin),
    verdict: decision.verdict,
    label_mass: String(decision.labelMass),
    readout: 'letters',
    provenance: 'measured',
    model: decision.provenance.model,
    failure: '',
    'p(Billing)': String(billing?.probability),
    'p(Bug report)': String(bug?.probability),
  })
})

describe('what is unknown is empty, and never 0', () => {
  const results = ['label', 'probability', 'lower', 'upper', 'margin', 'verdict', 'label_mass', 'p(Billing)']
  test.each<{ name: string; run: ClassificationRun | null; empty: readonly string[] }>([
    { name: 'not asked', run: null, empty: [...results.slice(0, -1), 'readout', 'model', 'failure'] },
    {
      name: 'asked about',
      run: { ...classificationRun(), state: 'running' },
      empty: [...results, 'failure'],
    },
    {
      name: 'stopped',
      run: { ...classificationRun(), state: 'interrupted', failure: failure('stopped') },
      empty: [...results, 'failure'],
    },
    { name: 'unlisted', run: done(), empty: ['p(None of these)'] },
    { name: 'no lead', run: done({ margin: null }), empty: ['margin'] },
    { name: 'no mass', run: done({ labelMass: null }), empty: ['label_mass'] },
    {
      name: 'no answer',
      run: done({ verdict: 'none' }),
      empty: ['label', 'probability', 'lower', 'upper', 'p(Billing)'],
    },
  ])('$name', ({ empty, run }) => {
    const found = row(item('a', run))
    for (const column of empty) expect([column, found[column]]).toEqual([column, ''])
    expect(Object.values(found)).not.toContain('0')
  })
})

test('a failure says its sentence', () => {
  const cause = failure('answer-empty')
  const run = { ...classificationRun(), state: 'failed' as const, failure: cause }
  expect(row(item('a', run))['failure']).toBe(cause.sentence)
})

describe('formulas', () => {
  test.each([
    ['=SUM(A1:A9)', "'=SUM(A1:A9)"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-1', "'-1"],
    ['@import', "'@import"],
    ['\tindented', "'\tindented"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['=1\n2', "'=1\n2"],
    ['＝1', "'＝1"],
    ['a=b', 'a=b'],
    ["'=1", "'=1"],
    ['1 + 1', '1 + 1'],
    ['', ''],
  ])('%j is written %j', (text, written) => expect(row(item(text, done()))['text']).toBe(written))

  test('numbers are left as they are, names are not', () => {
    const labels = decision.labels.map((label, index) =>
      index === 0 ? { ...label, name: '=HYPERLINK' } : label,
    )
    const provenance = { ...decision.provenance, model: '@model' }
    const found = row(item('a', done({ labels, margin: -0.25, provenance })))
    expect(found).toMatchObject({ margin: '-0.25', label: "'=HYPERLINK", model: "'@model" })
  })
})

test('any text comes back as it was, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [, cells] = csvParseRows(alikeCsv([item(text, null)]))
      expect(cells?.[1]).toBe(/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)
    }),
  )
})

test('nothing but the header of no items', () => expect(alikeCsv([])).toBe(fixed.join(',')))
