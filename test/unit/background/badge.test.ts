import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { clearBadge, showBadge } from '../../../entrypoints/background/badge'
import type { CheckRun } from '../../../utils/model/run'
import { supportTriage } from '../../../utils/storage/support-triage'
import { credit, numbered, refused } from '../components/check/check-runs'
import { classificationRun } from '../jobs/examples'
import { bounded } from '../scoring/check/examples'
import { lettersDecision } from '../scoring/examples'
import { token } from '../token'

const write = vi.fn<(details: object) => Promise<void>>()
beforeEach(() => {
  write.mockReset().mockResolvedValue()
  Object.assign(fakeBrowser.action, { setBadgeText: write, setBadgeBackgroundColor: write, setTitle: write })
})

const [first] = supportTriage.labels
const done = (listed: Readonly<Record<string, number>>) => ({
  ...classificationRun(),
  state: 'done' as const,
  decision: lettersDecision([token(Object.keys(listed)[0] ?? '', listed)], supportTriage),
})
const written = (): object => Object.assign({}, ...write.mock.calls.map(([details]) => details)) as object

test.each([
  {
    name: 'a clear result',
    run: done({ A: 0.9, B: 0.05, C: 0.04 }),
    text: '90%',
    title: `Surelight: ${first?.name}, 90% (Support triage; clear)`,
  },
  { name: 'a close one', run: done({ A: 0.5, B: 0.49 }), text: '50%', title: 'the top two are close' },
  { name: 'never all', run: done({ A: 1 }), text: '99%', title: '99%' },
  { name: 'no letter', run: done({ Sure: 0.9, The: 0.1 }), text: '?', title: 'named no label' },
  {
    name: 'still running',
    run: { ...classificationRun(), state: 'running' as const },
    text: '',
    title: 'Surelight',
  },
  { name: 'failed', run: { ...classificationRun(), state: 'failed' as const }, text: '', title: 'Surelight' },
])('$name: “$text”', async ({ run, text, title }) => {
  await showBadge(7, run)
  expect(write).toHaveBeenCalledTimes(3)
  expect(written()).toEqual({
    tabId: 7,
    text,
    title: expect.stringContaining(title),
    color: expect.stringMatching(/^#/),
  })
})

describe('a check', () => {
  const atMost = (upper: number) => bounded(upper).decision
  const over = (state: CheckRun['state']) => ({ state, failure: credit })

  test.each([
    {
      name: 'its weakest sentence',
      run: numbered([0.99, 0.421, 0.9]),
      text: '42%',
      title: 'Surelight: weakest of 3 checked sentences 42%; 2 to look at',
    },
    {
      name: 'one',
      run: numbered([0.97]),
      text: '97%',
      title: 'Surelight: weakest of 1 checked sentence 97%; none to look at',
    },
    {
      name: 'those without a number are not counted',
      run: numbered([atMost(1), 0.29, refused, null]),
      text: '29%',
      title: 'Surelight: weakest of 1 checked sentence 29%; 1 to look at',
    },
    {
      name: 'a bound, rounded so that it holds',
      run: numbered([0.9, atMost(0.2501)]),
      text: '≤26%',
      title: 'Surelight: weakest of 2 checked sentences ≤26%; 2 to look at',
    },
    { name: 'a bound that is a whole number', run: numbered([atMost(0.28)]), text: '≤28%', title: '≤28%' },
    { name: 'a small bound', run: numbered([atMost(0.0003)]), text: '≤1%', title: '≤1%' },
    {
      name: 'nothing is known',
      run: numbered([atMost(1), atMost(0.97)]),
      text: '?',
      title: 'Surelight: no sentence could be checked',
    },
    { name: 'still running', run: numbered([0.3, null], { state: 'running' }), text: '', title: 'Surelight' },
    {
      name: 'interrupted, perhaps by another page in its tab',
      run: numbered([0.3, null], over('interrupted')),
      text: '',
      title: 'Surelight',
    },
    { name: 'failed partway', run: numbered([0.3, null], over('failed')), text: '30%', title: 'checked' },
    { name: 'failed at once', run: numbered([null], over('failed')), text: '', title: 'Surelight' },
  ])('$name: “$text”', async ({ run, text, title }) => {
    await showBadge(7, run)
    expect(write).toHaveBeenCalledTimes(3)
    expect(written()).toMatchObject({ tabId: 7, text, title: expect.stringContaining(title) })
  })

  test.each([
    { run: numbered([0.3]), color: '#a3341a' },
    { run: numbered([0.7]), color: '#7a5200' },
    { run: numbered([0.97]), color: '#0b6b55' },
    { run: numbered([atMost(0.97)]), color: '#566070' },
  ])('the colour of its doubt: $color', async ({ color, run }) => {
    await showBadge(7, run)
    expect(written()).toMatchObject({ color })
  })
})

test('a tab that is gone is no error', async () => {
  write.mockRejectedValue(new Error('No tab with id: 7.'))
  await expect(clearBadge(7)).resolves.toBeUndefined()
})
