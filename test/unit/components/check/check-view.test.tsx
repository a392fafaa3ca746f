import { describe, expect, test, vi } from 'vitest'

import { CheckView, type CheckViewProps } from '../../../../components/check/check-view'
import type { Decision } from '../../../../utils/model/decision'
import type { Failure } from '../../../../utils/model/failure'
import type { CheckRun } from '../../../../utils/model/run'
import { credit, decisionOf, numbered, refused, runOf, stopped, tower } from './check-runs'
import { all, buttonOf, type Drawn, drawn, press, wordsOf } from './drawn'

const nothing = () => undefined

const base: Omit<CheckViewProps, 'run'> = {
  now: 5_000,
  open: null,
  marksAll: false,
  lost: new Set(),
  hasGrown: false,
  weakness: null,
  isOnPage: true,
  onOpen: nothing,
  onMarksAll: nothing,
  onMore: nothing,
  onAgain: nothing,
  onStop: nothing,
  onAction: nothing,
  onSample: nothing,
  onCopy: nothing,
  onCorrect: nothing,
}

const view = (run: CheckRun, props: Partial<CheckViewProps> = {}) =>
  drawn(<CheckView {...base} run={run} {...props} />)
const rowsOf = (nodes: readonly (Drawn | string)[]) => all(nodes, ({ props }) => 'data-claim' in props)
const places = (run: CheckRun, props: Partial<CheckViewProps> = {}) =>
  rowsOf(view(run, props)).map(({ props: { 'data-claim': place } }) => place)
const repeat = <T,>(count: number, of: (index: number) => T) => Array.from({ length: count }, (_, i) => of(i))

const unknown = decisionOf(null, { lower: 0, upper: 1 })
const bound = decisionOf(null, { lower: 0, upper: 0.0093 })
const running = { state: 'running', endedAt: null } as const
const leftOver = numbered([...repeat(60, (i) => (i % 20 === 3 ? 0.6 : 0.99)), ...repeat(48, () => null)], {
  plan: { readout: 'words', claims: 60, requests: 120, tokens: 36_000 },
})
const logprobsAbsent: Failure = { ...credit, kind: 'logprobs-absent', action: 'open-options' }

describe('what other tools may rely on', () => {
  const [row] = rowsOf(view(tower, { open: 4 }))

  test('a sentence carries its numbers in full', () => {
    expect(row?.props).toMatchObject({
      'data-claim': 4,
      'data-probability': 0.0789,
      'data-lower': 0.06,
      'data-upper': 0.11,
      'data-level': 4,
    })
    expect(row?.props['data-correction']).toBeUndefined()
  })

  test.each<[string, CheckRun, Record<string, unknown>]>([
    ['only a bound is known', numbered([bound]), { 'data-lower': 0, 'data-upper': 0.0093, 'data-level': 4 }],
    ['nothing is known', numbered([unknown]), { 'data-lower': 0, 'data-upper': 1 }],
    ['it failed', numbered([refused]), {}],
    ['it was not asked', numbered([null, 0.3]), {}],
    [
      'the person said what is right',
      runOf([['One says something.', 0.3, { correction: 'false' }]]),
      {
        'data-probability': 0.3,
        'data-lower': 0.3,
        'data-upper': 0.3,
        'data-level': 3,
        'data-correction': 'false',
      },
    ],
  ])('what is not known has no attribute: %s', (_, run, wanted) => {
    const found = rowsOf(view(run, { marksAll: true })).find(({ props }) => props['data-claim'] === 0)
    const data = Object.entries(found?.props ?? {}).filter(
      ([name, value]) => name.startsWith('data-') && name !== 'data-claim' && value !== undefined,
    )
    expect(Object.fromEntries(data)).toEqual(wanted)
  })

  test.each<[CheckRun, Record<string, unknown>]>([
    [tower, { 'data-state': 'done', 'data-readout': 'words', 'data-provenance': 'measured' }],
    [
      numbered([null], { state: 'queued' }),
      { 'data-state': 'queued', 'data-readout': undefined, 'data-provenance': undefined },
    ],
  ])('a check says how it was obtained %#', (run, wanted) => {
    expect(all(view(run), ({ props }) => 'data-state' in props)[0]?.props).toMatchObject(wanted)
  })
})

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
      [4, 1, 3, 0, 2],
    ],
    ['all where none has a number', numbered([refused, unknown]), {}, [1, 0]],
    ['none yet, while none is answered', numbered([null, null], running), {}, []],
    ['those so far', numbered([0.99, 0.42, 0.91, null], running), {}, [1, 2]],
    ['more than are marked, the marked first', numbered(repeat(6, (i) => i / 10)), {}, [0, 1, 2, 3, 4, 5]],
  ])('%s', (_, run, props, wanted) => expect(places(run, props)).toEqual(wanted))

  test.each([
    [true, '3 more in doubt, not marked on the page'],
    [false, null],
  ])('what is not marked stands apart where there is a page: %s', (isOnPage, words) => {
    const headings = all(
      view(numbered(repeat(6, (i) => i / 10)), { isOnPage }),
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
    const nodes = view(run, { ...props, onMarksAll })
    const toggles = all(nodes, ({ props }) => props['aria-keyshortcuts'] === 'A')
    expect(toggles).toHaveLength(name === null ? 0 : 1)
    if (name === null) return
    press(nodes, name)
    expect(onMarksAll).toHaveBeenCalledWith(props.marksAll !== true)
  })
})

describe('a row', () => {
  const rowWords = (run: CheckRun, props: Partial<CheckViewProps> = {}) =>
    wordsOf(rowsOf(view(run, { marksAll: true, ...props })).slice(0, 1))

  test.each<[string, CheckRun, Partial<CheckViewProps>, string]>([
    [
      'a number with its bounds',
      numbered([decisionOf(0.0789, { lower: 0.06, upper: 0.11 })]),
      {},
      '8 % 6–11 8 %, between 6 and 11 %, strongly in doubt: Sentence 1 says something.',
    ],
    [
      'a number whose bounds tell no more',
      numbered([0.63]),
      {},
      '63 % 63 %, somewhat in doubt: Sentence 1 says something.',
    ],
    ['never all', numbered([0.9996]), {}, '>99.9 % >99.9 %, not in doubt: Sentence 1 says something.'],
    ['never nothing', numbered([0.0002]), {}, '<0.1 % <0.1 %, strongly in doubt: Sentence 1 says something.'],
    [
      'a bound',
      numbered([bound]),
      {},
      '≤ 1 % not listed at most 1 %, strongly in doubt: Sentence 1 says something.',
    ],
    [
      'never drawn',
      numbered([
        decisionOf(
          null,
          { lower: 0, upper: 0.2775 },
          { provenance: { ...unknown.provenance, readout: 'sampled' } },
        ),
      ]),
      {},
      '≤ 28 % never drawn at most 28 %, in doubt: Sentence 1 says something.',
    ],
    ['nothing known', numbered([unknown]), {}, '? unknown: Sentence 1 says something.'],
    ['not asked', numbered([null], running), {}, '? no number: Sentence 1 says something. . Not asked yet'],
    [
      'failed',
      numbered([refused]),
      {},
      '? no number: Sentence 1 says something. . The model refused this question.',
    ],
    [
      'changed on the page',
      numbered([0.63]),
      { lost: new Set([0]) },
      '63 % 63 %, somewhat in doubt: Sentence 1 says something. . Changed on the page since',
    ],
    [
      'corrected',
      runOf([['One.', 0.63, { correction: 'true' }]]),
      {},
      '63 % 63 %, somewhat in doubt: One. . You say: true',
    ],
    [
      'two answers',
      runOf([['One.', 0.46, { phrasings: { plain: 0.71, turned: 0.22 } }]]),
      {},
      '46 % 46 %, in doubt: One. . The two ways of asking disagree',
    ],
    [
      'markup is text',
      runOf([['<img src=x onerror=alert(1)> is text.', 0.63]]),
      {},
      '63 % 63 %, somewhat in doubt: <img src=x onerror=alert(1)> is text.',
    ],
  ])('%s', (_, run, props, words) => expect(rowWords(run, props)).toBe(words))

  test.each([
    [0.96, 'doubt-0'],
    [0.81, 'doubt-1'],
    [0.63, 'doubt-2'],
    [0.31, 'doubt-3'],
    [0.08, 'doubt-4'],
  ])('%d is drawn as the step %s', (probability, step) => {
    const steps = all(view(numbered([probability, 0.5]), { marksAll: true }), ({ props }) =>
      String(props['class']).startsWith('claim-step'),
    )
    expect(steps.map(({ props }) => props['class'])).toContain(`claim-step ${step}`)
  })

  test('says whether it is open, and what it opens', () => {
    const buttons = all(view(tower, { open: 3 }), ({ props }) => props['class'] === 'claim-button')
    expect(buttons.map(({ props }) => [props['aria-expanded'], props['aria-controls']])).toEqual([
      [false, undefined],
      [true, 'claim-3'],
      [false, undefined],
    ])
    expect(all(view(tower, { open: 3 }), ({ props }) => props['id'] === 'claim-3')).toHaveLength(1)
  })
})

describe('the detail', () => {
  const detail = (decision: Decision, patch = {}, props: Partial<CheckViewProps> = {}) =>
    wordsOf(
      all(
        view(runOf([['One says something.', decision, patch]]), { open: 0, ...props }),
        ({ props }) => props['class'] === 'claim-detail',
      ),
    )
  const raw = [{ id: 'true', name: 'Yes', probability: 0.71, lower: 0.7, upper: 0.72 }]

  test.each<[string, string, string]>([
    [
      'its number',
      detail(decisionOf(0.63, { lower: 0.6, upper: 0.66 })),
      'held to be true 63 % between 60 and 66 %',
    ],
    ['only a bound', detail(bound), 'held to be true ≤ 1 %'],
    ['nothing', detail(unknown), 'held to be true unknown'],
    ['how much fell on an answer', detail(decisionOf(0.63)), 'on yes or no 96 %'],
    ['what it is', detail(decisionOf(0.63)), 'the number is uncalibrated'],
    [
      'what it was',
      detail(decisionOf(0.63, undefined, { calibration: { method: 'platt', examples: 112, raw } })),
      'before calibration 71 %',
    ],
    [
      'what it was fitted on',
      detail(decisionOf(0.63, undefined, { calibration: { method: 'platt', examples: 112, raw } })),
      'calibrated on 112 of your corrections',
    ],
    [
      'both ways',
      detail(decisionOf(0.6), { phrasings: { plain: 0.61, turned: 0.55 } }),
      'Asked both ways: 61 % true (yes to “Is it true?”), 55 % not false (no to “Is it false?”).',
    ],
    [
      'one way',
      detail(decisionOf(0.6), { phrasings: { plain: 0.7, turned: null } }),
      'Asked one way only: 70 % true (yes to “Is it true?”).',
    ],
    [
      'two answers',
      detail(decisionOf(0.46), { phrasings: { plain: 0.71, turned: 0.22 } }),
      'The two ways are 49 points apart: the model holds to neither answer, and the number says little.',
    ],
    [
      'a warning',
      detail(decisionOf(0.46, undefined, { warnings: ['list-short'] })),
      'The endpoint listed fewer candidates than were asked for',
    ],
    [
      'what is learned',
      detail(decisionOf(0.46, undefined, { learning: { examples: 3, needed: 20, changed: null } })),
      '3 corrections so far; from 20 on the numbers are calibrated.',
    ],
    [
      'what corrections are for',
      detail(decisionOf(0.46, undefined, { learning: { examples: 0, needed: 20, changed: null } })),
      'Say which sentences are true or false: from 20 corrections on the numbers are calibrated.',
    ],
    [
      'why it was asked',
      detail(decisionOf(0.46)),
      'The text was split into 1 sentence; questions, headings and code state nothing and are left out.',
    ],
  ])('says %s', (_, words, part) => expect(words).toContain(part))

  test('leaves out how much fell on an answer where the endpoint does not tell', () => {
    expect(detail(decisionOf(0.63, undefined, { labelMass: null }))).not.toContain('on yes or no')
  })

  test('a sentence that failed says what to do, and has nothing to correct', () => {
    const nodes = view(numbered([refused, 0.4]), { marksAll: true, open: 0 })
    expect(wordsOf(nodes)).toContain(refused.next)
    expect(buttonOf(nodes, 'True')).toBeUndefined()
  })

  test('what the person says has a key, shows, and can be taken back', () => {
    const onCorrect = vi.fn<(place: number, value: 'true' | 'false') => void>()
    const nodes = view(runOf([['One.', 0.3, { correction: 'false' }]]), { open: 0, onCorrect })
    expect(buttonOf(nodes, 'True')?.props).toMatchObject({ 'aria-pressed': false, 'aria-keyshortcuts': '1' })
    expect(buttonOf(nodes, 'False')?.props).toMatchObject({ 'aria-pressed': true, 'aria-keyshortcuts': '2' })
    press(nodes, 'True')
    press(nodes, 'False')
    expect(onCorrect.mock.calls).toEqual([
      [0, 'true'],
      [0, 'false'],
    ])
  })

  test.each([
    ['nothing can be stored', numbered([0.3]), null],
    [
      'it has no number to learn from',
      numbered([
        decisionOf(null, { lower: 0, upper: 1 }, { provenance: { ...unknown.provenance, kind: 'none' } }),
      ]),
      nothing,
    ],
  ])('nothing can be said where %s', (_, run, onCorrect) => {
    const nodes = view(run, { open: 0, onCorrect })
    expect(buttonOf(nodes, 'True')).toBeUndefined()
    expect(wordsOf(nodes)).not.toContain('corrections')
  })

  test('the sentence is copied as it stands in the text', () => {
    const onCopy = vi.fn<(text: string) => void>()
    press(view(tower, { open: 3, onCopy }), 'Copy sentence')
    expect(onCopy).toHaveBeenCalledWith('More than 18,000 iron parts were joined by 2.5 million rivets.')
  })
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
        plan: { readout: 'words', claims: 60, requests: 120, tokens: 36_000 },
      }),
      {},
      ['90 more sentences were not asked.', '120 requests', 'Ask about the next 60'],
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
    const words = wordsOf(view(run, props))
    for (const part of parts) expect(words).toContain(part)
    for (const part of without) expect(words).not.toContain(part)
  })

  test('one way to check again is enough', () => {
    const nodes = view(tower, { lost: new Set([3]), hasGrown: true })
    expect(
      all(nodes, (element) => element.type === 'button' && wordsOf([element]) === 'Check again'),
    ).toHaveLength(1)
  })

  test.each<[string, CheckRun, Partial<CheckViewProps>, string, keyof CheckViewProps, unknown[]]>([
    ['more', leftOver, {}, 'Ask about them', 'onMore', []],
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
    press(view(run, { ...props, [callback]: spy }), name)
    expect(spy.mock.calls).toEqual([wanted])
  })
})
