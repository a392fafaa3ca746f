import { expect, test, vi } from 'vitest'

import { KeyField, type KeyFieldProps } from '../../../../components/options/key-field'
import { buttonOf, drawn, press, wordsOf } from '../check/drawn'

vi.mock('preact/hooks', () => ({ useId: () => 'id' }))

const nothing = () => undefined
const empty: KeyFieldProps = {
  value: '',
  mode: 'remembered',
  passphrase: '',
  needed: false,
  stored: null,
  error: null,
  onValue: nothing,
  onMode: nothing,
  onPassphrase: nothing,
  onForget: nothing,
}
const here = { hint: 'cdef', open: true, isForeign: false }
const elsewhere = { ...here, isForeign: true }

test.each([
  { name: 'none', stored: null, needed: false, says: 'Leave empty for a server that needs none.' },
  { name: 'none, one needed', stored: null, needed: true, says: 'This service wants one.' },
  { name: 'one for here', stored: here, needed: true, says: 'Leave empty to keep the saved key.' },
  {
    name: 'one for elsewhere',
    stored: elsewhere,
    needed: false,
    says: 'The saved key belongs to another address and is not sent here. Leave empty for a server that needs none.',
  },
])('saved is $name: $says', ({ stored, needed, says }) => {
  const view = drawn(<KeyField {...empty} stored={stored} needed={needed} />)
  expect(wordsOf(view)).toContain(says)
  expect(JSON.stringify(view).includes('ends in cdef')).toBe(stored === here)
})

test.each([
  { stored: null, isOffered: false },
  { stored: here, isOffered: true },
  { stored: elsewhere, isOffered: true },
])('a saved key can be forgotten wherever it belongs: $stored', ({ stored, isOffered }) => {
  const onForget = vi.fn<() => void>()
  const view = drawn(<KeyField {...empty} stored={stored} onForget={onForget} />)
  expect(buttonOf(view, 'Forget key') !== undefined).toBe(isOffered)
  if (isOffered) press(view, 'Forget key')
  expect(onForget).toHaveBeenCalledTimes(isOffered ? 1 : 0)
})
