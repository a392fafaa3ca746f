import { describe, expect, test } from 'vitest'

import type { CheckViewProps } from '../../../../components/check/check-view'
import type { CheckRun } from '../../../../utils/model/run'
import { decisionOf, numbered, refused, runOf, tower } from './check-runs'
import { all, wordsOf } from './drawn'
import { rowsOf, shown } from './shown'

const unknown = decisionOf(null, { lower: 0, upper: 1 })
const bound = decisionOf(null, { lower: 0, upper: 0.0093 })
const drawnAnswers = { provenance: { ...unknown.provenance, readout: 'sampled' } } as const
const running = { state: 'running', endedAt: null } as const

describe('what other tools may rely on', () => {
  const [row] = rowsOf(shown(tower, { open: 4 }))

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
    const found = rowsOf(shown(run, { marksAll: true })).find(({ props }) => props['data-claim'] === 0)
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
    expect(all(shown(run), ({ props }) => 'data-state' in props)[0]?.props).toMatchObject(wanted)
  })
})

describe('a row', () => {
  const rowWords = (run: CheckRun, props: Partial<CheckViewProps> = {}) =>
    wordsOf(rowsOf(shown(run, { marksAll: true, ...props })).slice(0, 1))

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
      numbered([decisionOf(null, { lower: 0, upper: 0.2775 }, drawnAnswers)]),
      {},
      '≤ 28 % never drawn at most 28 %, in doubt: Sentence 1 says something.',
    ],
    [
      'always drawn: counted, and written as counted',
      numbered([decisionOf(1, { lower: 0.7225, upper: 1 }, drawnAnswers)]),
      {},
      '100 % 72–100 100 %, between 72 and 100 %, not in doubt: Sentence 1 says something.',
    ],
    [
      'always drawn, and calibrated: no count any more',
      numbered([
        decisionOf(0.9996, undefined, {
          ...drawnAnswers,
          calibration: { method: 'platt', examples: 112, raw: [] },
        }),
      ]),
      {},
      '>99.9 % >99.9 %, not in doubt: Sentence 1 says something.',
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
    const steps = all(shown(numbered([probability, 0.5]), { marksAll: true }), ({ props }) =>
      String(props['class']).startsWith('claim-step'),
    )
    expect(steps.map(({ props }) => props['class'])).toContain(`claim-step ${step}`)
  })

  test('says whether it is open, and what it opens', () => {
    const buttons = all(shown(tower, { open: 3 }), ({ props }) => props['class'] === 'claim-button')
    expect(buttons.map(({ props }) => [props['aria-expanded'], props['aria-controls']])).toEqual([
      [false, undefined],
      [true, 'claim-3'],
      [false, undefined],
    ])
    expect(all(shown(tower, { open: 3 }), ({ props }) => props['id'] === 'claim-3')).toHaveLength(1)
  })
})
