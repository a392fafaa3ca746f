import { describe, expect, test, vi } from 'vitest'

import type { CheckViewProps } from '../../../../components/check/check-view'
import type { Copy } from '../../../../components/copy-button'
import type { Decision } from '../../../../utils/model/decision'
import { decisionOf, numbered, refused, runOf, tower } from './check-runs'
import { all, buttonOf, press, wordsOf } from './drawn'
import { nothing, shown } from './shown'

const unknown = decisionOf(null, { lower: 0, upper: 1 })
const bound = decisionOf(null, { lower: 0, upper: 0.0093 })

describe('the detail', () => {
  const detail = (decision: Decision, patch = {}, props: Partial<CheckViewProps> = {}) =>
    wordsOf(
      all(
        shown(runOf([['One says something.', decision, patch]]), { open: 0, ...props }),
        ({ props }) => props['class'] === 'claim-detail',
      ),
    )
  const drawnAnswers = {
    labelMass: 1,
    provenance: { ...unknown.provenance, kind: 'sampled', readout: 'sampled' },
  } as const
  const always = decisionOf(1, { lower: 0.7225, upper: 1 }, drawnAnswers)
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
    ['what was counted', detail(always), 'held to be true 100 % between 72 and 100 %'],
    ['how many drew an answer', detail(always), 'on yes or no 100 %'],
    [
      'what each way drew',
      detail(always, { phrasings: { plain: 1, turned: null } }),
      'Asked one way only: 100 % true (yes to “Is it true?”).',
    ],
    [
      'what it was where it was counted',
      detail(
        decisionOf(0.91, undefined, {
          ...drawnAnswers,
          calibration: {
            method: 'platt',
            examples: 112,
            raw: [{ id: 'true', name: 'Yes', probability: 1, lower: 0.7225, upper: 1 }],
          },
        }),
      ),
      'before calibration 100 %',
    ],
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
    const nodes = shown(numbered([refused, 0.4]), { marksAll: true, open: 0 })
    expect(wordsOf(nodes)).toContain(refused.next)
    expect(buttonOf(nodes, 'True')).toBeUndefined()
  })

  test('what the person says has a key, shows, and can be taken back', () => {
    const onCorrect = vi.fn<(place: number, value: 'true' | 'false') => void>()
    const nodes = shown(runOf([['One.', 0.3, { correction: 'false' }]]), { open: 0, onCorrect })
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
    const nodes = shown(run, { open: 0, onCorrect })
    expect(buttonOf(nodes, 'True')).toBeUndefined()
    expect(wordsOf(nodes)).not.toContain('corrections')
  })

  test('the sentence is copied as it stands in the text', () => {
    const onCopy = vi.fn<Copy>()
    const [button] = all(shown(tower, { open: 3, onCopy }), ({ type }) => type === 'CopyButton')
    expect(button?.props['words']).toBe('Copy sentence')
    const copy = button?.props['onCopy']
    if (typeof copy !== 'function') throw new Error('It copies nothing')
    copy()
    expect(onCopy).toHaveBeenCalledWith('More than 18,000 iron parts were joined by 2.5 million rivets.')
  })
})
