import { describe, expect, test } from 'vitest'

import { type LabelSet, predicateLabels } from '../../../utils/model/label-set'
import { labelSetHints } from '../../../utils/scoring/label-set-hints'
import { supportTriage } from '../../../utils/storage/support-triage'
import { choice, label } from './examples'

const described = (name: string, description: string) => ({ ...label(name), description })
const score = (...names: readonly string[]): LabelSet => ({ ...choice(...names), type: 'score' })
const predicate = (question: string): LabelSet => ({
  ...choice(),
  type: 'predicate',
  labels: predicateLabels,
  question,
})
const numbered = (count: number) =>
  choice(...Array.from({ length: count }, (_, index) => `${String.fromCodePoint(0x4e00 + index)}题`))
const kinds = (labelSet: LabelSet) => labelSetHints(labelSet).map(({ kind }) => kind)
const withAlias = { ...choice('Refund'), labels: [label('Refund', 'Bugs'), label('Fault', 'bug')] }

test.each<[string, LabelSet]>([
  ['the first label set', supportTriage],
  ['an unfinished one', choice('', ' ')],
  ['levels', score('Low', 'Middle', 'High')],
])('%s has no hints', (_, labelSet) => expect(labelSetHints(labelSet)).toEqual([]))

/** Each kind with a set that has it, and one that has nothing. */
describe.each<[string, readonly (readonly [string, LabelSet])[], readonly (readonly [string, LabelSet])[]]>([
  [
    'same-word',
    [
      ['hyphens', choice('Sign-in', 'Sign in')],
      ['quotes', choice('“Bug”', 'Bug')],
      ['a plural', choice('Bug', 'Bugs')],
      ['a plural of levels', score('Fault', 'Faults', 'Outage')],
      ['aliases', withAlias],
    ],
    [
      ['marks that tell apart', choice('C#', 'F#')],
      ['one label, written twice', { ...choice('Refund'), labels: [label('Bug', 'bugs'), label('Refund')] }],
      ['one name, which is a problem', choice('Bug', 'bug ')],
    ],
  ],
  [
    'prefix',
    [
      ['a longer name', choice('Spam', 'Spam-like')],
      ['a longer name first', choice('Article', 'Art')],
      ['an alias', { ...choice(), labels: [label('Billing', 'Inv'), label('Invoice')] }],
    ],
    [
      ['another word', choice('Spam', 'Ham')],
      ['by letters', { ...choice('Spam', 'Spam-like'), readout: 'letters' }],
      ['levels, which are read by digits', score('High', 'Higher', 'Top')],
    ],
  ],
  [
    'same-beginning',
    [
      ['a first word', choice('My bill', 'My order')],
      ['four letters', choice('Technology', 'Technical')],
      ['four letters of the first word', choice('Account access', 'Accountant')],
    ],
    [
      ['three letters', choice('Billing', 'Bilge')],
      ['a last word', choice('Bug report', 'Status report')],
      ['by letters', { ...choice('Technology', 'Technical'), readout: 'letters' }],
      ['levels', score('Very low', 'Very high', 'Extreme')],
    ],
  ],
  [
    'many-options',
    [
      ['21 labels', numbered(21)],
      ['20 labels and none of these', { ...numbered(20), noneOfThese: true }],
    ],
    [
      ['20 labels', numbered(20)],
      ['a decision endpoint', { ...numbered(21), readout: 'decisions' }],
    ],
  ],
  ['few-levels', [['two', score('Low', 'High')]], [['three', score('Low', 'Middle', 'High')]]],
  [
    'number',
    [
      ['a digit', choice('1', 'Refund')],
      ['a range', choice('10–20 %', 'Refund')],
      ['a digit of another level', score('0', 'Middle', 'High')],
    ],
    [
      ['a word with a number', choice('Form 27', 'Refund')],
      ['the digit of its own level', score('1', '2', '3')],
    ],
  ],
  [
    'yes-or-no',
    [
      ['yes and no', choice('Yes', 'No')],
      ['in another language', choice('да', 'нет')],
    ],
    [
      ['a level', score('No', 'Partly', 'Fully')],
      ['a longer name', choice('No reply', 'Refund')],
    ],
  ],
  [
    'single-letter',
    [['a letter', choice('A', 'Refund')]],
    [
      ['a word of one sign', choice('猫', '犬')],
      ['a grade', score('D', 'C', 'B')],
    ],
  ],
  [
    'other-script',
    [
      ['one of three', choice('Счёт', 'Возврат', 'Billing')],
      ['one of two', choice('Счёт', 'Billing')],
    ],
    [
      ['both in one name', choice('Счёт', 'Отчёт API')],
      ['scripts of one language', choice('アプリ', '請求書')],
      ['a number among words', choice('Счёт', 'Отчёт 27')],
    ],
  ],
  ['no-word', [['a sign', choice('👍', 'Refund')]], [['a word with a sign', choice('👍 Praise', 'Refund')]]],
  ['long-name', [['41 characters', choice('x'.repeat(41))]], [['40 characters', choice('x'.repeat(40))]]],
  [
    'catch-all',
    [
      ['other', { ...choice('Other', 'Refund'), noneOfThese: true }],
      ['none of these', { ...choice('None of these', 'Refund'), noneOfThese: true }],
    ],
    [
      ['nothing else offered', choice('Other', 'Refund')],
      ['a longer name', { ...choice('Other devices', 'Refund'), noneOfThese: true }],
    ],
  ],
  [
    'names-another',
    [
      [
        'a name',
        { ...choice(), labels: [described('Refund', 'money, not a bug report'), label('Bug report')] },
      ],
      ['a plural', { ...choice(), labels: [described('Refund', 'no invoices'), label('Invoice')] }],
    ],
    [
      ['its own name', { ...choice(), labels: [described('Refund', 'asks for a refund'), label('Invoice')] }],
      ['a part of a word', { ...choice(), labels: [described('Refund', 'debugging'), label('Bug')] }],
      ['a part of its name', { ...choice(), labels: [described('Old bug', 'a known bug'), label('Bug')] }],
      ['a catch-all', { ...choice(), labels: [described('Refund', 'any other fee'), label('Other')] }],
    ],
  ],
  [
    'two-questions',
    [['an or', predicate('Is it spam or a scam?')]],
    [
      ['one thing', predicate('Is it for order 7?')],
      ['or not', predicate('Is it spam or not?')],
      ['a choice', { ...choice('Refund', 'Fault'), question: 'A refund or a fault?' }],
      ['not a question', predicate('The writer is angry.')],
    ],
  ],
])('%s', (kind, wanted, unwanted) => {
  test.each(wanted)('%s: a hint', (_, labelSet) => expect(kinds(labelSet)).toEqual([kind]))
  test.each(unwanted)('%s: none', (_, labelSet) => expect(kinds(labelSet)).toEqual([]))
})

test.each<[LabelSet, string]>([
  [
    choice('Bug', 'Bugs'),
    '“Bug” and “Bugs” are read as the same word: rename one of them, or make them one label.',
  ],
  [
    choice('Spam', 'Spam-like'),
    '“Spam-like” begins with “Spam”, so an answer could stop too early: rename one of them, or ask by letters, which are not touched by it.',
  ],
  [
    choice('My bill', 'My order', 'My seat', 'My key', 'My plan'),
    '“My bill”, “My order”, “My seat”, and 2 more begin alike, so the first token of an answer may not tell them apart: begin each with a word of its own, or ask by letters, which are not touched by it.',
  ],
  [choice('1', 'Refund'), '“1” is a number, which does not say what belongs there: use a word.'],
  [choice('1', '2'), '“1” and “2” are numbers, which do not say what belongs there: use words.'],
  [predicate('Spam or scam?'), 'The question has an “or” in it: ask one thing, so that a yes means it.'],
])('a hint says what to do: %#', (labelSet, sentence) => {
  const sentences = labelSetHints(labelSet).map((hint) => hint.sentence.replaceAll(/[\u2068\u2069]/g, ''))
  expect(sentences).toEqual([sentence])
})

test('a name cannot turn the direction of its sentence', () => {
  const [hint] = labelSetHints(choice('7', 'שלום'))
  expect(hint?.sentence).toContain('“\u20687\u2069”')
})
