import { expect, test } from 'vitest'

import { provenanceChipsOf, readoutChipsOf } from '../../../../components/check/check-chips'
import { checkFraction } from '../../../../components/check/check-fraction'
import { checkHeadline } from '../../../../components/check/check-headline'
import { checkProgress } from '../../../../components/check/check-progress'
import { checkStatusWords } from '../../../../components/check/check-status-words'
import { claimKeyTarget } from '../../../../components/check/claim-keys'
import { leftClaims } from '../../../../components/check/left-claims'
import { phrasingsDisagree } from '../../../../components/check/phrasing-words'
import { whyWords } from '../../../../components/check/why-words'
import type { CheckPlan } from '../../../../utils/model/check'
import type { Decision } from '../../../../utils/model/decision'
import type { Provenance } from '../../../../utils/model/provenance'
import type { CheckRun } from '../../../../utils/model/run'
import { credit, decisionOf, numbered, refused, stopped, tower } from './check-runs'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const repeat = <T>(count: number, of: (index: number) => T) => Array.from({ length: count }, (_, i) => of(i))

const running = { state: 'running', endedAt: null } as const
const bound = decisionOf(null, { lower: 0, upper: 0.0093 })
const unknown = decisionOf(null, { lower: 0, upper: 1 })
const plan: CheckPlan = { readout: 'words', before: 0, claims: 60, requests: 120, tokens: 36_000 }
const many = numbered(repeat(100, (i) => (i < 61 ? 0.3 : 0.99)))

test.each<[string, CheckRun]>([
  ['3 of 6 sentences to look at', tower],
  ['None of 6 sentences to look at', numbered(repeat(6, () => 0.99))],
  ['1 of 2 sentences to look at', numbered([0.3, 0.99])],
  ['1 sentence to look at', numbered([0.3])],
  ['Nothing to look at', numbered([0.99])],
  ['1 of 3 checked sentences to look at', numbered([0.3, 0.99, 0.99, refused])],
  ['None of 1 checked sentence to look at', numbered([0.99, refused])],
  ['2 of 2 sentences to look at', numbered([bound, 0.4])],
  ['20 weakest of 61 in doubt are marked', many],
  [
    'Checking 12 of 60…',
    numbered(
      repeat(60, (i) => (i < 12 ? 0.3 : null)),
      running,
    ),
  ],
  [
    'Checking 0 of 6…',
    numbered(
      repeat(6, () => null),
      { ...running, state: 'queued', plan: null },
    ),
  ],
  ['Checking…', numbered([], { ...running, state: 'queued', plan: null })],
  ['No number for any sentence', numbered([refused, unknown])],
  ['Not checked', numbered([null, null], { state: 'failed', failure: credit })],
  ['1 of 1 checked sentence to look at', numbered([0.3, null], { state: 'interrupted', failure: stopped })],
])('the headline reads: %s', (words, run) => expect(checkHeadline(run, 'few')).toBe(words))

test.each(['all', 'none'] as const)('a headline does not say that few are marked where %s are', (marks) => {
  expect(checkHeadline(many, marks)).toBe('61 of 100 sentences to look at')
})

test.each<[string, number | null, CheckRun]>([
  ['the weakest', 0.0789, tower],
  ['the most that it can be', 0.0093, numbered([0.4, bound])],
  ['no number', null, numbered([null, refused])],
  ['nothing known', null, numbered([unknown])],
])('the mark is filled by %s: %s', (_, fraction, run) => expect(checkFraction(run)).toBe(fraction))

test.each<[string, CheckRun, { asked: number; of: number }]>([
  ['before the plan', numbered([null, null], { plan: null }), { asked: 0, of: 2 }],
  ['all at once', numbered([0.3, null, null]), { asked: 1, of: 3 }],
  [
    'the first of many',
    numbered(
      repeat(100, (i) => (i < 12 ? 0.3 : null)),
      { plan },
    ),
    { asked: 12, of: 60 },
  ],
  [
    'the rest of many',
    numbered(
      repeat(100, (i) => (i < 72 ? 0.3 : null)),
      { plan: { ...plan, before: 60, claims: 40 } },
    ),
    { asked: 72, of: 100 },
  ],
])('how far it is, %s', (_, run, progress) => expect(checkProgress(run)).toEqual(progress))

test.each<[string, CheckRun]>([
  ['Waiting for its turn.', numbered([null], { ...running, state: 'queued' })],
  ['Asking gpt-4o-mini about 2 sentences.', numbered([0.3, null], running)],
  ['Rate limit. Waiting to try again.', numbered([null], { ...running, waitingUntil: 9_000 })],
  ['3 of 6 sentences to look at.', tower],
  ['1 of 1 checked sentence to look at.', numbered([0.3, null], { state: 'interrupted', failure: stopped })],
  [`${credit.sentence} ${credit.next}`, numbered([null], { state: 'failed', failure: credit })],
  [
    `${credit.sentence} ${credit.next} 1 of 1 checked sentence to look at.`,
    numbered([0.3, null], { state: 'failed', failure: credit }),
  ],
])('a screen reader hears: %s', (words, run) => expect(checkStatusWords(run, true)).toBe(words))

test.each([
  [true, '20 weakest of 61 in doubt are marked.'],
  [false, '61 of 100 sentences to look at.'],
])('a screen reader hears of marks only where there is a page: %s', (isOnPage, words) =>
  expect(checkStatusWords(many, isOnPage)).toBe(words),
)

test('a screen reader hears nothing before there is anything to say', () =>
  expect(checkStatusWords(null, true)).toBe(''))

test('a screen reader hears nothing new with each answer', () => {
  const said = [1, 2, 3].map((count) =>
    checkStatusWords(
      numbered(
        repeat(4, (i) => (i < count ? 0.3 : null)),
        running,
      ),
      true,
    ),
  )
  expect(new Set(said).size).toBe(1)
})

test.each<[string, CheckPlan | null, number, string | null]>([
  ['both phrasings', plan, 48, '96 requests, about 29,000 tokens'],
  ['drawn', { ...plan, readout: 'sampled', requests: 600 }, 48, '480 requests, about 29,000 tokens'],
  [
    'many in one request',
    { readout: 'decisions', before: 0, claims: 400, requests: 2, tokens: 48_123 },
    201,
    '2 requests, about 24,000 tokens',
  ],
  [
    'few in one request',
    { readout: 'decisions', before: 0, claims: 400, requests: 2, tokens: 48_000 },
    3,
    '1 request, about 360 tokens',
  ],
  [
    'scored',
    { readout: 'likelihood', before: 0, claims: 60, requests: 244, tokens: 6_000 },
    30,
    '122 requests, about 3,000 tokens',
  ],
  ['no plan', null, 3, null],
])('what the rest costs: %s', (_, plan, left, cost) => {
  const run = numbered([0.3, ...repeat(left, () => null)], { plan })
  const found = leftClaims(run)
  expect({ ...found, cost: found.cost === null ? null : plain(found.cost) }).toEqual({
    left,
    failed: 0,
    next: left,
    cost,
  })
})

test.each<[string, number, number, { next: number; cost: string }]>([
  ['with what was left', 30, 5, { next: 35, cost: '70 requests, about 21,000 tokens' }],
  ['alone', 0, 5, { next: 5, cost: '10 requests, about 3,000 tokens' }],
  ['as many as are asked at once', 58, 5, { next: 60, cost: '120 requests, about 36,000 tokens' }],
])('sentences that failed are asked again, %s', (_, left, failed, { cost, next }) => {
  const run = numbered([0.3, ...repeat(left, () => null), ...repeat(failed, () => refused)], { plan })
  const found = leftClaims(run)
  expect({ ...found, cost: plain(found.cost ?? '') }).toEqual({ left, failed, next, cost })
})

test.each([
  [{ plain: 0.61, turned: 0.55 }, false],
  [{ plain: 0.58, turned: 0.44 }, false],
  [{ plain: 0.6, turned: 0.44 }, true],
  [{ plain: 0.95, turned: 0.66 }, false],
  [{ plain: 0.95, turned: 0.6 }, true],
  [{ plain: 0.95, turned: null }, false],
  [{ plain: null, turned: null }, false],
])('%o contradict each other: %s', (shares, disagree) => expect(phrasingsDisagree(shares)).toBe(disagree))

test.each([
  ['ArrowDown', 1, 2],
  ['ArrowUp', 1, 0],
  ['ArrowDown', 3, 3],
  ['ArrowUp', 0, 0],
  ['Home', 2, 0],
  ['End', 1, 3],
  ['Enter', 1, null],
  ['ArrowDown', -1, null],
])('%s from row %d of 4 leads to %s', (key, from, target) =>
  expect(claimKeyTarget(key, from, 4)).toBe(target),
)

const provenance = (patch: Partial<Provenance>): Partial<Decision> => ({
  provenance: { ...bound.provenance, ...patch },
})
const calibrated = (examples: number) =>
  decisionOf(0.3, undefined, {
    ...provenance({ kind: 'calibrated' }),
    calibration: { method: 'platt', examples, raw: [] },
  })

test.each<[string, CheckRun, string[], string[]]>([
  ['measured', tower, ['yes or no × 2'], ['uncalibrated']],
  [
    'decisions',
    numbered([decisionOf(0.3, undefined, provenance({ readout: 'decisions' }))]),
    ['decisions'],
    ['uncalibrated'],
  ],
  [
    'scored',
    numbered([decisionOf(0.3, undefined, provenance({ readout: 'likelihood' }))]),
    ['likelihood × 2'],
    ['uncalibrated'],
  ],
  [
    'sampled',
    numbered([decisionOf(0.3, undefined, provenance({ readout: 'sampled', kind: 'sampled' }))]),
    ['drawn × 10'],
    ['sampled'],
  ],
  ['calibrated', numbered([calibrated(112), calibrated(112)]), ['yes or no × 2'], ['calibrated on 112']],
  [
    'calibrated in part',
    numbered([0.3, calibrated(20)]),
    ['yes or no × 2'],
    ['uncalibrated', 'calibrated on 20'],
  ],
  [
    'some without numbers',
    numbered([0.3, decisionOf(null, undefined, provenance({ kind: 'none' }))]),
    ['yes or no × 2'],
    ['uncalibrated'],
  ],
  [
    'none with numbers',
    numbered([decisionOf(null, undefined, provenance({ kind: 'none' }))]),
    ['yes or no × 2'],
    ['no numbers'],
  ],
])('chips: %s', (_, run, readouts, kinds) => {
  expect(readoutChipsOf(run).map(({ words }) => words)).toEqual(readouts)
  expect(provenanceChipsOf(run).map(({ words }) => words)).toEqual(kinds)
})

test.each<[Provenance['readout'], string, string, string[]]>([
  [
    'words',
    '',
    'two phrasings',
    ['all of the text', '(26 characters)', 'no message before it is known', 'lines that they cannot contain'],
  ],
  ['words', 'Who?', 'two phrasings', ['and the message before it (4 characters).']],
  ['decisions', '', 'two phrasings', ['a field of its own']],
  ['system-one', '', 'two phrasings', ['a field of its own']],
  [
    'likelihood',
    'Who?',
    'how likely yes and no are',
    ['the sentence alone, without the rest of the text', 'It writes nothing'],
  ],
  ['sampled', '', '10 times', ['lines that they cannot contain']],
])('why it was asked, by %s after %j', (readout, question, way, context) => {
  const decision = decisionOf(0.3, undefined, provenance({ readout }))
  const run = numbered([decision], { question })
  const words = whyWords(run, { decision }).join(' ')
  for (const part of [way, ...context]) expect(words).toContain(part)
})

test('before it is known how it will be asked, only the splitting is told', () => {
  expect(whyWords(numbered([null], { plan: null }), { decision: null })).toHaveLength(1)
})
