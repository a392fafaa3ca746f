import { describe, expect, test } from 'vitest'

import { type LabelSet, predicateLabels } from '../../../utils/model/label-set'
import { labelSetProblems, mostOptions } from '../../../utils/scoring/label-set-problems'
import { supportTriage } from '../../../utils/storage/support-triage'
import { choice, label } from './examples'

const many = (count: number) => choice(...Array.from({ length: count }, (_, index) => `Label ${index}`))
const score = (count: number): LabelSet => ({ ...many(count), type: 'score' })
const predicate: LabelSet = { ...supportTriage, type: 'predicate', labels: predicateLabels }
const labelled = (...labels: LabelSet['labels']): LabelSet => ({ ...choice(), labels })

describe('a label set can be used', () => {
  test.each<[string, LabelSet]>([
    ['as it comes', supportTriage],
    ['with one label and none of these', { ...choice('Billing'), noneOfThese: true }],
    ['with 26 options by letters', { ...many(26), readout: 'letters' }],
    ['with 200 options by what suits', many(200)],
    ['with 200 options by words', { ...many(200), readout: 'words' }],
    ['with 200 options by likelihood', { ...many(200), readout: 'likelihood' }],
    ['with 200 options by a decision endpoint', { ...many(200), readout: 'decisions' }],
    ['with two levels', score(2)],
    ['with nine levels', score(9)],
    ['as a predicate', predicate],
    ['as a predicate, whatever its labels', { ...predicate, labels: [] }],
    ['with an alias that repeats its own name', labelled(label('Bug', 'bug', 'fault'), label('Billing'))],
  ])('%s', (_, labelSet) => expect(labelSetProblems(labelSet)).toEqual([]))
})

test.each<[LabelSet, string]>([
  [{ ...supportTriage, name: ' ' }, 'Give the label set a name.'],
  [{ ...supportTriage, question: '' }, 'Write the question that the labels answer.'],
  [{ ...predicate, name: '' }, 'Give the label set a name.'],
  [{ ...predicate, question: ' ' }, 'Write the question that the labels answer.'],
  [choice('Billing', ' '), 'Every label needs a name.'],
  [{ ...choice('Low', ''), type: 'score' }, 'Every level needs a name.'],
  [choice('Billing', ' billing'), 'Two labels are called “billing”.'],
  [{ ...choice('Low', 'low'), type: 'score' }, 'Two levels are called “low”.'],
  [labelled(label('Billing', 'Invoice'), label('Invoice')), 'Two labels share the word “invoice”.'],
  [labelled(label('Invoice'), label('Billing', 'INVOICE')), 'Two labels share the word “invoice”.'],
  [labelled(label('Billing', 'fee'), label('Fault', 'Fee')), 'Two labels share the word “fee”.'],
  [choice('Billing'), 'Two options are needed at least.'],
  [score(1), 'Two levels are needed at least.'],
  [{ ...score(1), noneOfThese: true }, 'Two levels are needed at least.'],
  [score(10), 'At most 9 levels fit; this set has 10.'],
  [{ ...many(27), readout: 'letters' }, 'At most 26 options fit; this set has 27.'],
  [{ ...many(26), readout: 'letters', noneOfThese: true }, 'At most 26 options fit; this set has 27.'],
  [many(201), 'At most 200 options fit; this set has 201.'],
  [
    { ...supportTriage, thresholds: { ...supportTriage.thresholds, mass: 1.2 } },
    'The threshold “mass” has to be between 0 and 100 %.',
  ],
])('what keeps one from being used: %#', (labelSet, problem) =>
  expect(labelSetProblems(labelSet)).toEqual([problem]),
)

test.each([
  ['choice', 'auto', 200],
  ['choice', 'letters', 26],
  ['choice', 'sampled', 200],
  ['score', 'auto', 9],
  ['score', 'likelihood', 9],
] as const)('a %s by %s has at most %d options', (type, readout, most) =>
  expect(mostOptions({ type, readout })).toBe(most),
)
