import { describe, expect, test } from 'vitest'

import { aliasesOf, aliasWords } from '../../../components/label-sets/aliases'
import { asksTheSame } from '../../../components/label-sets/asks-the-same'
import { costWords } from '../../../components/label-sets/cost-words'
import { moveEntry } from '../../../components/label-sets/move-entry'
import { coverageWords, promiseWords } from '../../../components/label-sets/promise-words'
import { readoutChoices, readoutName, shownReadout } from '../../../components/label-sets/readout-choices'
import { typedLabels, withType } from '../../../components/label-sets/with-type'
import { runKeys } from '../../../components/playground/run-keys'
import { type LabelSet, predicateLabels } from '../../../utils/model/label-set'
import { questionTypes } from '../../../utils/model/question'
import { supportTriage } from '../../../utils/storage/support-triage'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

test.each([
  [0, 1, ['b', 'a', 'c']],
  [2, -1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
  [9, 1, ['a', 'b', 'c']],
])('the entry at %d, moved by %d', (from, step, moved) =>
  expect(moveEntry(['a', 'b', 'c'], from, step)).toEqual(moved),
)

test.each([
  ['MacIntel', '⌘ ↵'],
  ['Linux x86_64', 'Ctrl ↵'],
  ['Win32', 'Ctrl ↵'],
])('on %s, %s runs', (platform, keys) => expect(runKeys(platform)).toBe(keys))

test.each([
  ['', []],
  [' , ,', []],
  ['bill, invoice ,refund,', ['bill', 'invoice', 'refund']],
  ['bill, bill', ['bill']],
  ['請求、返金，料金', ['請求', '返金', '料金']],
])('%j are these words', (typed, words) => expect(aliasesOf(typed)).toEqual(words))

test('words are typed as they are shown', () => {
  const words = ['sign in', 'log-in']
  expect(aliasesOf(aliasWords(words))).toEqual(words)
})

describe('the type of a label set', () => {
  const { labels } = supportTriage
  const fresh = { labels: [{ id: 'new', name: '', description: '', aliases: [] }], noneOfThese: true }
  const predicate: LabelSet = { ...supportTriage, ...withType('predicate', fresh) }

  test('yes and no have labels of their own', () =>
    expect(predicate).toMatchObject({ type: 'predicate', labels: predicateLabels, noneOfThese: false }))

  test('there and back, what was typed is there again', () => {
    const typed = typedLabels(supportTriage, fresh)
    const score = { ...supportTriage, ...withType('score', typed) }
    expect(score).toMatchObject({ type: 'score', labels, noneOfThese: false })
    const later = typedLabels({ ...score, ...withType('predicate', typed) }, typedLabels(score, typed))
    expect(withType('choice', later)).toEqual({ type: 'choice', labels, noneOfThese: true })
  })

  test('what was yes and no from the start gets new labels', () =>
    expect(withType('choice', typedLabels(predicate, fresh))).toEqual({ type: 'choice', ...fresh }))
})

const [billing, ...others] = supportTriage.labels
const changedBilling = (change: object) => ({
  labels: billing === undefined ? [] : [{ ...billing, ...change }, ...others],
})

test.each<[string, boolean, Partial<LabelSet>]>([
  ['its name', true, { name: 'Other name' }],
  ['its readout', true, { readout: 'words' }],
  ['its thresholds', true, { thresholds: { accept: 0.9, margin: 0.1, mass: 0.5 } }],
  ['what follows', true, { followUp: { clarify: true, queue: true, escalateTo: 'other' } }],
  ['its coverage', true, { coverage: 0.9 }],
  ['the order of a label’s fields', true, changedBilling({})],
  ['its question', false, { question: 'What is it?' }],
  ['its type', false, { type: 'score' }],
  ['none of these', false, { noneOfThese: false }],
  ['the order of labels', false, { labels: supportTriage.labels.toReversed() }],
  ['a label’s name', false, changedBilling({ name: 'Bills' })],
  ['a label’s description', false, changedBilling({ description: 'money' })],
  ['a label’s other words', false, changedBilling({ aliases: ['invoice'] })],
])('with %s changed, a model is asked the same: %s', (_, same, change) =>
  expect(asksTheSame(supportTriage, { ...supportTriage, ...change })).toBe(same),
)

test.each([
  [2, 5, 130, '2 to 5 requests of about 130 tokens and the text each'],
  [2, 2, 130, '2 requests of about 130 tokens and the text each'],
  [1, 1, 1_200, '1 request of about 1,200 tokens and the text'],
])('%d to %d requests of %d tokens', (fewest, most, tokens, words) =>
  expect(plain(costWords({ fewest, most, tokens }))).toBe(words),
)

describe.each(questionTypes)('the ways to ask a %s', (type) => {
  const ways = readoutChoices(type).map(({ value }) => value)
  test('are each there once', () => expect(new Set(ways).size).toBe(ways.length))
  test.each(['auto', 'letters', 'words', 'likelihood', 'decisions', 'system-one', 'sampled'] as const)(
    'have a place for %s',
    (readout) => expect(ways).toContain(shownReadout(readout, type)),
  )
})

test.each([
  ['letters', 'choice', 'letters'],
  ['letters', 'score', 'digits'],
  ['words', 'choice', 'words'],
  ['words', 'predicate', 'yes and no'],
  ['decisions', 'choice', 'Decisions'],
  ['sampled', 'choice', 'counted answers'],
] as const)('%s of a %s are called %s', (readout, type, name) =>
  expect(readoutName(readout, type)).toBe(name),
)

test('a promise says what it found and how long it holds', () => {
  const promise = { target: 0.95, certainty: 0.9, threshold: 0.8312, examples: 120, conditions: '' }
  expect(plain(promiseWords(promise, 'en'))).toBe(
    'At least 95 % of what is accepted is right, with 90 % certainty: from a raw score of 83.1 % on, found from 120 corrections. It holds while question and labels stay as they are.',
  )
  expect(plain(coverageWords(0.9, 'en'))).toBe(
    'Every label that could be right is shown, at a coverage of 90 %.',
  )
})
