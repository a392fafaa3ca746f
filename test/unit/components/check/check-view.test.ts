import { describe, expect, test, vi } from 'vitest'

import type { CheckViewProps } from '../../../../components/check/check-view'
import type { Failure } from '../../../../utils/model/failure'
import type { CheckRun } from '../../../../utils/model/run'
import { credit, decisionOf, numbered, refused, stopped, tower } from './check-runs'
import { all, press, wordsOf } from './drawn'
import { repeat, rowsOf, shown } from './shown'

const unknown = decisionOf(null, { lower: 0, upper: 1 })
const bound = decisionOf(null, { lower: 0, upper: 0.0093 })
const running = { state: 'running', endedAt: null } as const
const leftOver = numbered([...repeat(60, (i) => (i % 20 === 3 ? 0.6 : 0.99)), ...repeat(48, () => null)], {
  plan: { readout: 'words', before: 0, claims: 60, requests: 120, tokens: 36_000 },
})
const logprobsAbsent: Failure = { ...credit, kind: 'logprobs-absent', action: 'open-options' }
const places = (run: CheckRun, props: Partial<CheckViewProps> = {}) =>
  rowsOf(shown(run, props)).map(({ props: { 'data-claim': place } }) => place)

describe('which sentences are listed', () => {
  test.each<[string, CheckRun, Partial<CheckViewProps>, number[]]>([
    ['those in doubt, the weakest first', tower, {}, [4, 3, 1]],
    ['all of them, the weakest first', tower, { marksAll: true }, [4, 3, 1, 5, 2, 0]],
    ['the open one whatever it is', tower, { open: 0 }, [4, 3, 1, 0]],
    ['none where none is in doubt', numbered([0.99, 0.97]), {}, []],
    ['a bound counts as the most that it can be', numbered([0.2, bound, unknown]), {}, [1, 0]],
    [
      'without a number last',
      numbered([refused, 0.99, null, unknown, 0.4]),
      { marksAll: true },
      [4, 1, 0, 2, 3],
    ],
    ['all where none has a number', numbered([refused, unknown]), {}, [0, 1]],
    ['none yet, while none is answered', numbered([null, null], running), {}, []],
    ['those so far', numbered([0.99, 0.42, 0.91, null], running), {}, [1, 2]],
    ['more than are marked, the marked first', numbered(repeat(6, (i) => i / 10)), {}, [0, 1, 2, 3, 4, 5]],
  ])('%s', (_, run, props, wanted) => expect(places(run, props)).toEqual(wanted))

  test.each([
    [true, '3 more in doubt, not marked on the page'],
    [false, null],
  ])('what is not marked stands apart where there is a page: %s', (isOnPage, words) => {
    const headings = all(
      shown(numbered(repeat(6, (i) => i / 10)), { isOnPage }),
      ({ props }) => props['class'] === 'claims-heading',
    )
    expect(headings.map((heading) => wordsOf([heading]))).toEqual(words === null ? [] : [words])
  })

  test.each<[string, CheckRun, Partial<CheckViewProps>, string | null]>([
    ['the whole picture', tower, {}, 'Show all 6 sentences'],
    ['back to the few', tower, { marksAll: true }, 'Show the few in doubt'],
    ['nothing more to show', numbered([0.3, 0.4]), {}, null],
    ['only one has a number to show', numbered([0.3, 0.99]), {}, 'Show all 2 sentences'],
    ['nothing asked yet', numbered([null, null], { ...running, state: 'queued' }), {}, null],
    ['no number at all', numbered([refused, refused]), {}, null],
  ])('the toggle: %s', (_, run, props, name) => {
    const onMarksAll = vi.fn<(marksAll: boolean) => void>()
    const nodes = shown(run, { ...props, onMarksAll })
    const toggles = all(nodes, ({ props }) => props['aria-keyshortcuts'] === 'A')
    expect(toggles).toHaveLength(name === null ? 0 : 1)
    if (name === null) return
    press(nodes, name)
    expect(onMarksAll).toHaveBeenCalledWith(props.marksAll !== true)
  })

  test.each<[string, CheckRun, Partial<CheckViewProps>, boolean]>([
    ['there is one to walk to', tower, {}, true],
    ['all can be walked through', numbered([0.99]), { marksAll: true }, true],
    ['none is in doubt', numbered([0.99]), {}, false],
    ['none has a number', numbered([refused]), {}, false],
  ])('the keys that walk are printed where %s', (_, run, props, isThere) =>
    expect(wordsOf(shown(run, props)).includes('N next, P previous')).toBe(isThere),
  )
})

describe('what is said of the whole', () => {
  const notLegend = 'How likely this model thinks each sentence is true. Not proof.'

  test.each<[string, CheckRun, Partial<CheckViewProps>, string[], string[]]>([
    ['what colours mean', tower, {}, [notLegend, 'sure 95 % 80 50 20 less doubt'], []],
    [
      'no colours, no meaning',
      numbered([null], { ...running, state: 'queued' }),
      {},
      ['Waiting for its turn'],
      [notLegend],
    ],
    [
      'progress',
      numbered([0.99, 0.42, 0.91, null, null, null, null, null], running),
      {},
      ['Asking gpt-4o-mini', '3 of 8 sentences', 'Words: 16 requests, about 4,800 tokens in all.', 'Stop'],
      ['Where it came from'],
    ],
    [
      'a rate limit',
      numbered([0.99, null], { ...running, waitingUntil: 17_000 }),
      {},
      ['Rate limit: trying again in 12 s', 'None in doubt so far.'],
      [],
    ],
    ['calm', numbered([0.99, 0.97, 0.96]), {}, ['All 3 are at 95 % or more.'], []],
    [
      'calm, of some',
      numbered([0.99, 0.97, refused]),
      {},
      ['All 2 that were checked are at 95 % or more.', '1 sentence got no number.'],
      [],
    ],
    [
      'no calm of a bound that lets it be sure',
      numbered([0.99, decisionOf(null, { lower: 0, upper: 0.97 })]),
      {},
      ['The one that was checked is at 95 % or more.', '1 sentence got no number.'],
      [],
    ],
    [
      'some without a number',
      numbered([0.3, refused, refused]),
      {},
      ['2 sentences got no number.', 'Show them'],
      [],
    ],
    ['no calm where nothing is known', numbered([refused, unknown]), {}, [], ['or more', 'got no number']],
    [
      'left over',
      leftOver,
      {},
      ['48 more sentences were not asked.', '96 requests, about 29,000 tokens', 'Ask about them'],
      [],
    ],
    [
      'left over, more than one go',
      numbered([0.3, ...repeat(90, () => null)], {
        plan: { readout: 'words', before: 0, claims: 60, requests: 120, tokens: 36_000 },
      }),
      {},
      ['90 more sentences were not asked.', '120 requests', 'Ask about the next 60'],
      [],
    ],
    [
      'left over, and some failed',
      numbered([0.3, refused, refused, null, null, null]),
      {},
      ['3 more sentences were not asked, 2 failed.', '10 requests', 'Ask about them'],
      ['Try again'],
    ],
    [
      'failed, and none left over',
      numbered([0.3, refused, refused]),
      {},
      ['2 sentences failed.', '4 requests', 'Try again'],
      ['not asked'],
    ],
    ['all failed', numbered([refused]), {}, ['1 sentence failed.', '2 requests', 'Try again'], ['not asked']],
    [
      'stopped, and some failed',
      numbered([0.99, refused, null], { state: 'interrupted', failure: stopped }),
      {},
      ['Stopped after 2 of 3 sentences. 1 was not asked, 1 failed.', '4 requests', 'Ask about them'],
      [],
    ],
    [
      'stopped',
      numbered([0.99, 0.42, null, null], { state: 'interrupted', failure: stopped }),
      {},
      ['Stopped after 2 of 4 sentences. 2 were not asked.', '4 requests'],
      ['Retry'],
    ],
    [
      'stopped at once',
      numbered([null, null], { state: 'interrupted', failure: stopped }),
      {},
      ['Stopped before the first answer. 2 sentences were not asked.'],
      [],
    ],
    [
      'failed with something kept',
      numbered([0.99, 0.42, null, null, null], { state: 'failed', failure: credit }),
      {},
      [
        credit.sentence,
        'Retry',
        '2 of 5 sentences had been asked by then; what came of them is kept.',
        'Retry asks about 3 more: 6 requests',
        '42 %',
      ],
      ['were not asked'],
    ],
    [
      'failed with something kept, and sentences of their own',
      numbered([0.99, refused, null, null], { state: 'failed', failure: credit }),
      {},
      ['2 of 4 sentences had been asked by then', 'Retry asks about 2 more, and again about 1: 6 requests'],
      ['were not asked', 'Try again'],
    ],
    [
      'failed after all had been asked',
      numbered([0.99, refused], { state: 'failed', failure: credit }),
      {},
      ['Retry asks again about 1: 2 requests'],
      [],
    ],
    [
      'failed with more left than are asked at once',
      numbered([0.99, ...repeat(90, () => null)], {
        state: 'failed',
        failure: credit,
        plan: { readout: 'words', before: 0, claims: 60, requests: 120, tokens: 36_000 },
      }),
      {},
      ['Retry asks about the next 60: 120 requests'],
      [],
    ],
    [
      'failed with another way out',
      numbered([0.42, null], { state: 'failed', failure: { ...credit, action: 'unlock' } }),
      {},
      ['Unlock key', '1 more sentence was not asked.', 'Ask about it'],
      [],
    ],
    [
      'failed at once',
      numbered([null, null], { state: 'failed', failure: credit }),
      {},
      [credit.sentence, 'Retry'],
      ['kept', 'Show all'],
    ],
    [
      'no sentence',
      numbered([], {
        state: 'failed',
        failure: { ...credit, action: null, sentence: 'There is no sentence here.' },
      }),
      {},
      ['There is no sentence here.'],
      ['Notes', notLegend],
    ],
    [
      'cut short without a word',
      numbered([null], { state: 'interrupted' }),
      {},
      ['The check was interrupted.', 'Retry'],
      [],
    ],
    [
      'no probabilities',
      numbered(
        repeat(8, () => null),
        { state: 'failed', failure: logprobsAbsent },
      ),
      {},
      ['Draw 10 answers for each sentence', '80 requests; the shares are rough, and say so.'],
      ['were not asked'],
    ],
    [
      'changed',
      tower,
      { lost: new Set([3, 4]) },
      ['2 sentences have changed on the page and are not marked any more.', 'Check again'],
      [],
    ],
    [
      'one changed',
      tower,
      { lost: new Set([3]) },
      ['1 sentence has changed on the page and is not marked any more.'],
      [],
    ],
    ['grown', tower, { hasGrown: true }, ['The text has grown since.', 'Check again'], []],
    [
      'grown while it runs',
      numbered([0.3, null], running),
      { hasGrown: true },
      ['The text has grown since.'],
      ['Check again'],
    ],
    [
      'weak',
      tower,
      { weakness: 'Models like this one do hardly better than chance.' },
      ['Models like this one do hardly better than chance.'],
      [],
    ],
    [
      'where it came from',
      tower,
      {},
      ['yes or no × 2', 'uncalibrated', 'gpt-4o-mini · 0.4 s · 12 requests', 'Where it came from'],
      [],
    ],
  ])('%s', (_, run, props, parts, without) => {
    const words = wordsOf(shown(run, props))
    for (const part of parts) expect(words).toContain(part)
    for (const part of without) expect(words).not.toContain(part)
  })

  test('one way to check again is enough', () => {
    const nodes = shown(tower, { lost: new Set([3]), hasGrown: true })
    expect(
      all(nodes, (element) => element.type === 'button' && wordsOf([element]) === 'Check again'),
    ).toHaveLength(1)
  })

  test.each<[string, CheckRun, Partial<CheckViewProps>, string, keyof CheckViewProps, unknown[]]>([
    ['more', leftOver, {}, 'Ask about them', 'onMore', []],
    ['those that failed', numbered([0.3, refused]), {}, 'Try again', 'onMore', []],
    ['again', tower, { hasGrown: true }, 'Check again', 'onAgain', []],
    ['stop', numbered([null], running), {}, 'Stop', 'onStop', []],
    ['retry', numbered([null], { state: 'failed', failure: credit }), {}, 'Retry', 'onAction', ['retry']],
    [
      'drawing',
      numbered([null], { state: 'failed', failure: logprobsAbsent }),
      {},
      'Draw 10 answers for each sentence',
      'onSample',
      [],
    ],
    ['those without a number', numbered([0.3, refused]), {}, 'Show it', 'onMarksAll', [true]],
  ])('its next step is one click: %s', (_, run, props, name, callback, wanted) => {
    const spy = vi.fn<(...args: unknown[]) => void>()
    press(shown(run, { ...props, [callback]: spy }), name)
    expect(spy.mock.calls).toEqual([wanted])
  })
})
