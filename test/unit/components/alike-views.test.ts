import { describe, expect, test } from 'vitest'

import { AlikeBadge } from '../../../components/alike/alike-badge'
import { AlikeLayer } from '../../../components/alike/alike-layer'
import { AlikeProgress } from '../../../components/alike/alike-progress'
import { AlikeRow } from '../../../components/alike/alike-row'
import { LabelFilter } from '../../../components/alike/label-filter'
import { failure } from '../../../utils/jobs/failures'
import type { AlikeItem } from '../../../utils/model/alike'
import type { ClassificationRun } from '../../../utils/model/run'
import { classificationRun } from '../jobs/examples'
import { choice, decisionOf } from '../scoring/examples'
import { expanded, within, wordsOf } from './expanded'

const labels = choice('Billing', 'Bug')
const nothing = () => undefined

const decided = (billing: number): ClassificationRun => ({
  ...classificationRun(),
  state: 'done',
  labelSet: labels,
  decision: decisionOf({ Billing: billing, Bug: 1 - billing }, labels),
})
const running: ClassificationRun = { ...classificationRun(), state: 'running' }
const failed: ClassificationRun = { ...running, state: 'failed', failure: failure('answer-empty') }
const item = (run: ClassificationRun | null, text = 'a text'): AlikeItem => ({
  index: 4,
  place: 4,
  text,
  selected: text.length,
  run,
})
const classesOf = (view: ReturnType<typeof expanded>) =>
  within(view, ({ props }) => typeof props['class'] === 'string').map(({ props }) => String(props['class']))

describe('a badge', () => {
  test.each([
    ['Accept: Billing 97 %', 'doubt-0', 0.97],
    ['Accept: Billing 90 %', 'doubt-1', 0.9],
    ['Review: Billing 60 %', 'doubt-2', 0.6],
    ['Ask: Bug 52 %', 'doubt-2', 0.48],
  ])('%s, in the step %s', (words, step, billing) => {
    const view = expanded(AlikeBadge({ item: item(decided(billing)) }))
    expect(wordsOf(view).trim().replaceAll('\u00A0', ' ')).toBe(words)
    expect(classesOf(view).some((name) => name.split(' ').includes(step))).toBe(true)
  })

  test.each<[string, ClassificationRun | null]>([
    ['', null],
    ['asking…', running],
    ['Failed', failed],
    ['No answer', { ...decided(0.9), decision: { ...decisionOf({}, labels), verdict: 'none' } }],
  ])('“%s” and no number', (words, run) => {
    const view = expanded(AlikeBadge({ item: item(run) }))
    expect(wordsOf(view).trim()).toBe(words)
    expect(classesOf(view).join(' ')).not.toContain('doubt-')
  })
})

describe('a row', () => {
  const row = (each: AlikeItem, patch: Partial<Parameters<typeof AlikeRow>[0]> = {}) =>
    expanded(
      AlikeRow({
        item: each,
        isEntry: false,
        isRinged: false,
        isLost: false,
        onOpen: nothing,
        onFocus: nothing,
        ...patch,
      }),
    )
  const button = (view: ReturnType<typeof expanded>) =>
    within(view, ({ type }) => type === 'button')[0]?.props

  test.each<[string, string | undefined, ClassificationRun | null]>([
    ['open', undefined, null],
    ['running', undefined, running],
    ['failed', undefined, failed],
    ['done', 'Billing', decided(0.9)],
  ])('%s: its state and first label', (status, first, run) =>
    expect(button(row(item(run)))).toMatchObject({
      'data-item': 4,
      'data-status': status,
      'data-first': first,
    }),
  )

  test('the tab key stops at one', () => {
    expect(button(row(item(null)))?.['tabIndex']).toBe(-1)
    expect(button(row(item(null), { isEntry: true }))?.['tabIndex']).toBe(0)
  })

  test('what went wrong, in one sentence', () =>
    expect(wordsOf(row(item(failed)))).toContain(failed.failure?.sentence))

  test('what the person said', () =>
    expect(wordsOf(row(item({ ...decided(0.9), correction: 'Bug' })))).toContain('You said: Bug'))

  test('that it is gone', () =>
    expect(wordsOf(row(item(null), { isLost: true }))).toContain('Not on the page now'))

  test('markup in a text is text', () => {
    const view = row(item(null, '<img src=x onerror=alert(1)>'))
    expect(wordsOf(view)).toContain('<img src=x onerror=alert(1)>')
    expect(within(view, ({ props }) => 'dangerouslySetInnerHTML' in props)).toEqual([])
  })
})

describe('the layer', () => {
  const layer = (patch: Partial<Parameters<typeof AlikeLayer>[0]>) =>
    expanded(
      AlikeLayer({
        items: [item(decided(0.9))],
        isOutlined: false,
        hasChips: true,
        ringed: null,
        onOpen: nothing,
        layer: null,
        ...patch,
      }),
    )
  const chips = (view: ReturnType<typeof expanded>) => within(view, ({ type }) => type === 'button')

  test.each<[string, Partial<Parameters<typeof AlikeLayer>[0]>, string, number]>([
    ['before the go', { isOutlined: true, hasChips: false }, 'alike-outlined', 0],
    ['a result', {}, 'alike-spot', 1],
    ['the one that is looked at', { ringed: 4 }, 'alike-ringed', 1],
    ['not wanted on the page', { hasChips: false }, 'alike-spot', 0],
    ['not asked', { items: [item(null)] }, 'alike-spot', 0],
  ])('%s', (_, patch, name, count) => {
    const view = layer(patch)
    expect(classesOf(view).join(' ')).toContain(name)
    expect(chips(view)).toHaveLength(count)
  })

  test('is no stop of the tab key, and nothing to a screen reader', () => {
    const view = layer({})
    expect(view[0]).toMatchObject({ props: { 'aria-hidden': 'true' } })
    for (const { props } of chips(view)) expect(props['tabIndex']).toBe(-1)
  })
})

test('the bar counts what has failed, too', () => {
  const counts = { total: 24, done: 10, failed: 2, running: 4, open: 8 }
  const progress = { isRunning: true, waitingUntil: 16_000, failure: null }
  const view = expanded(AlikeProgress({ counts, progress, now: 4_000, onStop: nothing }))
  expect(within(view, ({ type }) => type === 'progress')[0]?.props).toMatchObject({ max: 24, value: 12 })
  expect(wordsOf(view).replaceAll('\u00A0', ' ')).toContain('12 of 24 Rate limit: trying again in 12 s')
})

test('a press on a label shows its items alone, another all of them', () => {
  const groups = [
    { id: 'label:billing', name: 'Billing', count: 8, isLabel: true },
    { id: 'failed', name: 'Failed', count: 2, isLabel: false },
  ]
  const chosen: (string | null)[] = []
  const view = expanded(LabelFilter({ groups, chosen: 'failed', onChoose: (id) => chosen.push(id) }))
  const buttons = within(view, ({ type }) => type === 'button')
  for (const { props } of buttons) (props['onClick'] as () => void)()
  expect(chosen).toEqual(['label:billing', null])
  expect(buttons.map(({ props }) => props['aria-pressed'])).toEqual([false, true])
  const bars = within(view, ({ props }) => props['style'] !== undefined)
  expect(bars.map(({ props }) => props['style'])).toEqual([{ inlineSize: '100%' }, { inlineSize: '25%' }])
})
