import { expect, test, vi } from 'vitest'

import { LeaveNotice } from '../../../components/alike/leave-notice'
import { all, drawn, press, wordsOf } from './check/drawn'

const nothing = () => undefined
const view = (patch: Partial<Parameters<typeof LeaveNotice>[0]>) =>
  drawn(
    LeaveNotice({
      count: 40,
      by: 'close',
      onCopyCsv: () => Promise.resolve(true),
      onLeave: nothing,
      onKeep: nothing,
      ...patch,
    }),
  )

test.each<[string, Partial<Parameters<typeof LeaveNotice>[0]>]>([
  ['40 results are not stored. Closing loses them; a copy keeps them. Close Esc Keep open', {}],
  ['1 result is not stored. Closing loses them', { count: 1 }],
  [
    '40 results are not stored. Classifying anew loses them; a copy keeps them. Classify anew Keep them',
    { by: 'again' },
  ],
])('it says: %s', (words, patch) => expect(wordsOf(view(patch))).toContain(words))

test('all of them are copied, and whether they were is said by the button', async () => {
  const onCopyCsv = vi.fn<() => Promise<boolean>>().mockResolvedValue(false)
  const [button] = all(view({ onCopyCsv }), ({ type }) => type === 'CopyButton')
  expect(button?.props['words']).toBe('Copy all as CSV')
  const copy = button?.props['onCopy'] as () => Promise<boolean>
  expect(await copy()).toBe(false)
})

test.each<['close' | 'again', string, 'onLeave' | 'onKeep']>([
  ['close', 'Close', 'onLeave'],
  ['close', 'Keep open', 'onKeep'],
  ['again', 'Classify anew', 'onLeave'],
  ['again', 'Keep them', 'onKeep'],
])('before it is lost by %s: %s', (by, name, callback) => {
  const spy = vi.fn<() => void>()
  press(view({ by, [callback]: spy }), name)
  expect(spy).toHaveBeenCalledOnce()
})
