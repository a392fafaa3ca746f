import { describe, expect, test } from 'vitest'

import { alikeCost } from '../../../components/alike/alike-cost'
import { alikeCounts, retried } from '../../../components/alike/alike-counts'
import {
  type AlikeFound,
  foundHeadline,
  foundNotes,
  outcomeWords,
  spokenProgress,
} from '../../../components/alike/alike-words'
import { itemWords } from '../../../components/alike/item-words'
import { labelGroups } from '../../../components/alike/label-groups'
import { saidRight } from '../../../components/alike/said-right'
import { type AlikeOrder, sortAlike } from '../../../components/alike/sort-alike'
import { topLabel } from '../../../components/alike/top-label'
import { failure } from '../../../utils/jobs/failures'
import { type AlikeItem, alikeStatus } from '../../../utils/model/alike'
import type { Decision } from '../../../utils/model/decision'
import { noneOfTheseId } from '../../../utils/model/label-set'
import type { ClassificationRun } from '../../../utils/model/run'
import { supportTriage } from '../../../utils/storage/support-triage'
import { classificationRun } from '../jobs/examples'
import { lettersDecision } from '../scoring/examples'
import { token } from '../token'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

const decided = (
  listed: Readonly<Record<string, number>>,
  patch: Partial<Decision> = {},
): ClassificationRun => ({
  ...classificationRun(),
  state: 'done',
  decision: { ...lettersDecision([token(Object.keys(listed)[0] ?? '', listed)], supportTriage), ...patch },
})
const queued = classificationRun()
const failed: ClassificationRun = { ...queued, state: 'failed', failure: failure('answer-empty') }
const stopped: ClassificationRun = { ...queued, state: 'interrupted', failure: failure('stopped') }
const silent = decided({ Sure: 0.9, The: 0.1 })
const billing = decided({ A: 0.9, B: 0.05 })
const close = decided({ A: 0.5, B: 0.45 })
const bug = decided({ B: 0.7, A: 0.2 })
const unknown = decided({ B: 0.6, A: 0.2 }, { margin: null })

const items = (...runs: readonly (ClassificationRun | null)[]): AlikeItem[] =>
  runs.map((run, index) => ({ index, place: index, text: 't', selected: 1, run }))

test.each<[string, ClassificationRun | null]>([
  ['open', null],
  ['open', stopped],
  ['running', queued],
  ['running', { ...queued, state: 'running' }],
  ['failed', failed],
  ['failed', { ...queued, state: 'done' }],
  ['done', billing],
  ['done', silent],
])('a text is %s: %#', (status, run) => expect(alikeStatus(run)).toBe(status))

test.each<[string | null, ClassificationRun | null]>([
  ['Billing', billing],
  ['Bug report', bug],
  [null, silent],
  [null, decided({ A: 0.9 }, { verdict: 'none' })],
  [null, failed],
  [null, null],
])('its first label is %s: %#', (name, run) => expect(topLabel({ run })?.name ?? null).toBe(name))

describe('the order', () => {
  const all = items(billing, null, close, silent, bug, failed, unknown)
  test.each<[AlikeOrder, readonly number[]]>([
    ['page', [0, 1, 2, 3, 4, 5, 6]],
    // No lead is known of 3 and 6; 1 and 5 have no result.
    ['uncertain', [3, 6, 2, 4, 0, 1, 5]],
    ['label', [0, 2, 4, 6, 3, 1, 5]],
  ])('%s', (order, sorted) => expect(sortAlike(all, order).map(({ index }) => index)).toEqual(sorted))

  test('ties stay as they are on the page', () => {
    const same = items(billing, billing, billing)
    expect(sortAlike(same, 'uncertain').map(({ index }) => index)).toEqual([0, 1, 2])
  })
})

test('how they fall on the labels, the fullest first, what has none last', () => {
  const all = items(bug, failed, billing, close, null, null, null, silent, queued)
  expect(labelGroups(all).map(({ count, name }) => `${name} ${count}`)).toEqual([
    'Billing 2',
    'Bug report 1',
    'Not asked yet 3',
    'Being asked 1',
    'Failed 1',
    'No answer 1',
  ])
})

test('a label whose id is the name of a state is a group of its own', () => {
  const labels = billing.decision?.labels.map((label) => ({ ...label, id: 'failed', name: 'Failed' })) ?? []
  const all = items(decided({ A: 0.9, B: 0.05 }, { labels }), failed)
  expect(labelGroups(all).map(({ count, isLabel }) => [count, isLabel])).toEqual([
    [1, true],
    [1, false],
  ])
})

test.each<[string, readonly (ClassificationRun | null)[]]>([
  ['2 classified', [billing, silent]],
  ['1 classified, 1 failed', [billing, failed]],
  ['1 classified, 1 failed, 3 left', [billing, failed, null, stopped, queued]],
  ['0 classified, 1 left', [null]],
])('it reads: %s', (words, runs) => expect(outcomeWords(alikeCounts(items(...runs)))).toBe(words))

test.each<[string, readonly (ClassificationRun | null)[]]>([
  ['open', [billing, failed, null]],
  ['open', [stopped]],
  ['failed', [failed, failed]],
  ['failed', [billing, failed]],
])('tried again is what is %s: %#', (status, runs) =>
  expect(retried(alikeCounts(items(...runs)))).toBe(status),
)

test.each<[string, ClassificationRun | null]>([
  ['Item 1, Billing, 95 %: t', billing],
  ['Item 1, Failed: t', failed],
  ['Item 1, Not asked yet: t', null],
  ['Item 1, Being asked: t', queued],
  ['Item 1, No answer: t', silent],
])('an item that opens is read as: %s', (words, run) => {
  const [item] = items(run)
  expect(item && plain(itemWords(item, 'en'))).toBe(words)
})

test('an item of many lines is read as one', () => {
  const [item] = items(null)
  expect(item && itemWords({ ...item, text: 'Priya\n  I was charged' })).toMatch(/: Priya I was charged$/)
})

test('of a long item the first words are read', () => {
  const [item] = items(null)
  expect(item && itemWords({ ...item, text: 'a'.repeat(9_000) }).length).toBeLessThan(300)
})

describe('a screen reader hears', () => {
  const at = (done: number, total: number) => ({ total, done, failed: 0, running: 1, open: total - done - 1 })
  const running = { isRunning: true, waitingUntil: null, failure: null }
  test.each([
    [0, 'Classifying 24 items.'],
    [5, 'Classifying 24 items.'],
    [6, '6 of 24.'],
    [11, '6 of 24.'],
    [12, '12 of 24.'],
    [23, '18 of 24.'],
  ])('at %d of 24: %s', (done, words) => expect(plain(spokenProgress(at(done, 24), running))).toBe(words))

  test('few words while few are asked', () => {
    const said = Array.from({ length: 200 }, (_, done) => spokenProgress(at(done, 200), running))
    expect(new Set(said).size).toBe(4)
  })

  test('a wait, without its countdown', () =>
    expect(spokenProgress(at(3, 24), { ...running, waitingUntil: 9 })).toBe(
      'Rate limit. Waiting to try again.',
    ))

  test('the end', () =>
    expect(spokenProgress({ ...at(24, 24), running: 0, open: 0 }, { ...running, isRunning: false })).toBe(
      '24 classified.',
    ))
})

describe('what was found', () => {
  const found: AlikeFound = { listed: 24, onPage: 24, empty: 0, texts: 24, cut: 0 }
  const limits = { items: 200, characters: 24_000 }
  test.each<[string, Partial<AlikeFound>]>([
    ['24 items like this', {}],
    ['Only this one was found', { listed: 1 }],
    ['Nothing with a text was found here', { listed: 0 }],
  ])('%s', (words, patch) => expect(foundHeadline({ ...found, ...patch })).toBe(words))

  test.each<[readonly string[], Partial<AlikeFound>]>([
    [[], {}],
    [['The page has 1,240; at most 200 are taken at once.'], { listed: 200, onPage: 1240, texts: 200 }],
    [['2 items without a text are left out.'], { onPage: 26, empty: 2 }],
    [['1 item without a text is left out.'], { onPage: 25, empty: 1 }],
    [['20 different texts: what says the same is asked once.'], { texts: 20 }],
    [['Of 3 long texts only the first 24,000 characters are sent.'], { cut: 3 }],
  ])('%s', (notes, patch) => expect(foundNotes({ ...found, ...patch }, limits).map(plain)).toEqual(notes))
})

describe('what it costs', () => {
  const plan = { readout: 'letters', fewest: 2, most: 5, tokens: 100 } as const
  test.each<[string, Parameters<typeof alikeCost>]>([
    ['Letters: 20 to 50 requests, about 2,200 to 5,500 tokens.', [plan, Array(10).fill('x'.repeat(40))]],
    ['Letters: 1 request, about 110 tokens.', [{ ...plan, fewest: 1, most: 1 }, ['x'.repeat(40)]]],
    ['Letters: 3 requests, about 300 tokens.', [{ ...plan, fewest: 1, most: 1 }, ['a', 'b', 'c']]],
  ])('%s', (words, given) => expect(plain(alikeCost(...given))).toBe(words))
})

test.each([
  [null, null],
  ['billing', 'Billing'],
  [noneOfTheseId, 'None of these'],
  ['gone', null],
])('of the label %s it was said: %s', (correction, name) =>
  expect(saidRight({ ...billing, correction })).toBe(name),
)
