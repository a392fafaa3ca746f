import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { clearBadge, showBadge } from '../../../entrypoints/background/badge'
import { supportTriage } from '../../../utils/storage/support-triage'
import { classificationRun } from '../jobs/examples'
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

test('a tab that is gone is no error', async () => {
  write.mockRejectedValue(new Error('No tab with id: 7.'))
  await expect(clearBadge(7)).resolves.toBeUndefined()
})
