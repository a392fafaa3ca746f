import { expect, test } from 'vitest'

import { type LabelSet, predicateLabels } from '../../../utils/model/label-set'
import { decisionAsk, decisionOptions, questionId } from '../../../utils/scoring/decision-ask'
import { supportTriage } from '../../../utils/storage/support-triage'

const named = (names: readonly string[]): LabelSet => ({
  ...supportTriage,
  labels: names.map((name, index) => ({ id: `${index}`, name, description: '', aliases: [] })),
  noneOfThese: false,
})

test('one choice between all labels that are offered, in their order', () => {
  expect(decisionAsk([supportTriage], 'I was charged twice')).toEqual({
    type: 'decision',
    text: 'I was charged twice',
    questions: [
      {
        type: 'choice',
        id: 'label',
        instructions: 'What is this customer message mainly about?',
        options: [
          { value: 'Billing', description: 'charges, invoices, refunds, plans' },
          { value: 'Bug report', description: 'something is broken or behaves wrongly' },
          { value: 'Feature request', description: 'asks for something new' },
          { value: 'Account access', description: 'sign-in, password, locked account' },
          { value: 'None of these', description: '' },
        ],
      },
    ],
  })
})

test.each([
  { names: ['A', 'B'], values: ['A', 'B'] },
  { names: ['A', 'A', 'A'], values: ['A', 'A (2)', 'A (3)'] },
  { names: ['A', 'A (2)', 'A'], values: ['A', 'A (2)', 'A (3)'] },
  { names: ['A', 'A', 'A (2)'], values: ['A', 'A (2)', 'A (2) (2)'] },
  { names: ['', ''], values: ['', ' (2)'] },
  { names: ['__proto__', 'constructor', '1'], values: ['__proto__', 'constructor', '1'] },
  { names: [], values: [] },
])('$names are told apart as $values', ({ names, values }) => {
  expect(decisionOptions(named(names)).map(({ value }) => value)).toEqual(values)
})

test('a label that is called like the last option is told apart from it', () => {
  const values = decisionOptions({ ...named(['None of these']), noneOfThese: true })
  expect(values.map(({ value, label }) => [value, label.id])).toEqual([
    ['None of these', '0'],
    ['None of these (2)', 'none-of-these'],
  ])
})

test('several label sets are several questions, each of its type and with an id of its own', () => {
  const sets: LabelSet[] = [
    named(['A', 'B']),
    { ...named([]), type: 'predicate', labels: predicateLabels, question: 'Is it urgent?' },
    { ...named(['Low', 'High']), type: 'score', noneOfThese: true },
  ]
  const { questions } = decisionAsk(sets, 'x')
  expect(questions).toMatchObject([
    { type: 'choice', options: [{ value: 'A' }, { value: 'B' }] },
    { type: 'predicate', instructions: 'Is it urgent?' },
    { type: 'score', options: [{ value: 'Low' }, { value: 'High' }] },
  ])
  expect(questions.map(({ id }) => id)).toEqual([0, 1, 2].map(questionId))
  expect(new Set(questions.map(({ id }) => id)).size).toBe(3)
})

test('a predicate is answered with true and false, whatever its labels are called', () =>
  expect(
    decisionOptions({ ...named([]), type: 'predicate', labels: predicateLabels }).map(({ value, label }) => [
      value,
      label.name,
    ]),
  ).toEqual([
    ['true', 'Yes'],
    ['false', 'No'],
  ]))
