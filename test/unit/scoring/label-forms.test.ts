import { describe, expect, test } from 'vitest'

import { foldLabel, sameFolded } from '../../../utils/scoring/fold-label'
import { completeLabel, labelForms, placeOf } from '../../../utils/scoring/label-forms'
import { label } from './examples'

describe('foldLabel', () => {
  test.each([
    ['Bug report', 'bug report'],
    [' Bug  report.', 'bug report'],
    ['bug_report', 'bug report'],
    ['Bug-Report', 'bug report'],
    ['**Bug report**', 'bug report'],
    ['“Bug report”,', 'bug report'],
    ['`Bug report`', 'bug report'],
    ['Ｂｕｇ report', 'bug report'],
    ['ÜBERBLICK', 'überblick'],
    ['C#', 'c#'],
    ['C++', 'c++'],
    ['3.5', '3.5'],
    ['"', ''],
  ])('%s is %s', (text, folded) => expect(foldLabel(text)).toBe(folded))

  test.each([
    ['bug', 'bugs', true],
    ['bugs', 'bug', true],
    ['bug', 'bugy', false],
    ['c', 'c#', false],
    ['s', '', false],
    ['a', 'as', false],
  ])('“%s” and “%s” name the same: %s', (one, other, same) => expect(sameFolded(one, other)).toBe(same))
})

describe('where an answer stands that begins like this', () => {
  const forms = labelForms([label('Billing', 'Payment'), label('Bug'), label('Bug report'), label('Access')])
  test.each([
    { answer: '', place: { type: 'ambiguous', labels: [0, 1, 2, 3] }, complete: null },
    { answer: 'B', place: { type: 'ambiguous', labels: [0, 1, 2] }, complete: null },
    { answer: 'Bu', place: { type: 'ambiguous', labels: [1, 2] }, complete: null },
    { answer: 'Bug', place: { type: 'ambiguous', labels: [1, 2] }, complete: 1 },
    { answer: 'Bugs', place: { type: 'label', label: 1, isComplete: true }, complete: 1 },
    { answer: 'Bug rep', place: { type: 'label', label: 2, isComplete: false }, complete: null },
    { answer: 'Bug report', place: { type: 'label', label: 2, isComplete: true }, complete: 2 },
    { answer: 'Bi', place: { type: 'label', label: 0, isComplete: false }, complete: null },
    { answer: 'payments', place: { type: 'label', label: 0, isComplete: true }, complete: 0 },
    { answer: 'Buggy', place: { type: 'off' }, complete: null },
    { answer: 'Sure', place: { type: 'off' }, complete: null },
  ])('“$answer”', ({ answer, place, complete }) => {
    expect(placeOf(answer, forms)).toEqual(place)
    expect(completeLabel(answer, forms)).toBe(complete)
  })

  test('no answer names a label of one letter', () =>
    expect(completeLabel('', labelForms([label('S'), label('M')]))).toBeNull())
})
