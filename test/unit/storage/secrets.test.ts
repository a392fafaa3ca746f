import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import {
  forgetSecret,
  lockSecrets,
  saveSecret,
  secretStates,
  unlockSecrets,
  usableKey,
} from '../../../utils/storage/secrets'
import { keys, pieceOf } from '../transport/keys'
import { clearAll, stored } from './stored'

// The real one takes 900,000 rounds; its own test has it. The key's bytes are turned here so that none is stored as it is.
vi.mock('../../../utils/storage/lock', () => ({
  lock: async (key: string, passphrase: string) => ({
    salt: btoa(passphrase),
    iv: '',
    iterations: 1,
    data: [...key].map((character) => character.charCodeAt(0).toString(2)).join(' '),
  }),
  unlock: async ({ salt, data }: { salt: string; data: string }, passphrase: string) =>
    salt === btoa(passphrase)
      ? data
          .split(' ')
          .map((digits) => String.fromCharCode(Number.parseInt(digits, 2)))
          .join('')
      : null,
}))

const origin = 'https://api.example'
const secret = { connectionId: 'c', origin, key: 'sk-0123456789abcdef', passphrase: 'horse' }
const usable = { key: secret.key, origin }
/** What the end of a session leaves. */
const restart = () => fakeBrowser.storage.session.clear()

beforeEach(clearAll)

describe('a key', () => {
  test('that was never saved is none', async () => {
    expect(await usableKey('c', origin)).toBe('none')
    expect(await secretStates()).toEqual([])
  })

  test.each([
    { mode: 'session', after: 'missing' },
    { mode: 'remembered', after: usable },
    { mode: 'locked', after: 'locked' },
  ] as const)('$mode: usable at once, and after a restart $after', async ({ mode, after }) => {
    await saveSecret({ ...secret, mode })
    expect(await usableKey('c', origin)).toEqual(usable)
    expect(await secretStates()).toEqual([{ connectionId: 'c', origin, mode, hint: 'cdef', open: true }])
    await restart()
    expect(await usableKey('c', origin)).toEqual(after)
    expect(await secretStates()).toMatchObject([{ mode, open: typeof after === 'object' }])
  })

  test.each(['https://other.example', 'http://api.example', 'https://api.example:444', null])(
    'is none at %s',
    async (elsewhere) => {
      await saveSecret({ ...secret, mode: 'remembered' })
      expect(await usableKey('c', elsewhere)).toBe('none')
    },
  )

  test('under a passphrase is opened by it and by no other', async () => {
    await saveSecret({ ...secret, mode: 'locked' })
    await saveSecret({ ...secret, connectionId: 'd', mode: 'locked', passphrase: 'other' })
    await saveSecret({ ...secret, connectionId: 'e', mode: 'session' })
    await lockSecrets()
    expect([
      await usableKey('c', origin),
      await usableKey('d', origin),
      await usableKey('e', origin),
    ]).toEqual(['locked', 'locked', usable])
    expect(await unlockSecrets('wrong')).toBe(0)
    expect(await unlockSecrets('horse')).toBe(1)
    expect([await usableKey('c', origin), await usableKey('d', origin)]).toEqual([usable, 'locked'])
  })

  test('is gone everywhere once forgotten', async () => {
    for (const mode of ['session', 'remembered', 'locked'] as const) {
      await saveSecret({ ...secret, mode })
      await forgetSecret('c')
      expect(await usableKey('c', origin)).toBe('none')
      expect(await stored()).toMatchObject({ secrets: '[]', session: '{}', local: '{}' })
    }
  })

  test('that is saved anew replaces the old one and its mode', async () => {
    await saveSecret({ ...secret, mode: 'remembered' })
    await saveSecret({ ...secret, key: 'another-key-9876543210', mode: 'session' })
    expect((await stored()).secrets).not.toContain('0123456789abcdef')
    expect(await usableKey('c', origin)).toEqual({ key: 'another-key-9876543210', origin })
    await saveSecret({ ...secret, mode: 'remembered' })
    expect((await stored()).session).toBe('{}')
  })

  test.each([
    ['sk-012345678', '5678'],
    ['sk-01234567', ''],
    ['x', ''],
  ])('%s shows “%s” of itself', async (key, hint) => {
    await saveSecret({ ...secret, key, mode: 'session' })
    expect(await secretStates()).toMatchObject([{ hint }])
  })
})

test('no piece of a key is anywhere but in the one place of its mode', async () => {
  const places = { session: 'session', remembered: 'secrets', locked: 'session' } as const
  const modes = fc.constantFrom(...(Object.keys(places) as (keyof typeof places)[]))
  // JSON writes some characters in another way, which is not what is asked here.
  const plain = keys.filter((key) => !/["\\]/.test(key))
  await fc.assert(
    fc.asyncProperty(plain, modes, async (key, mode) => {
      await clearAll()
      await saveSecret({ ...secret, key, mode })
      for (const [place, text] of Object.entries(await stored())) {
        expect({ place, held: pieceOf(key, text) !== null }).toEqual({ place, held: place === places[mode] })
      }
      expect(pieceOf(key, JSON.stringify(await secretStates()))).toBeNull()
      await restart()
      for (const [place, text] of Object.entries(await stored())) {
        expect({ place, held: pieceOf(key, text) !== null }).toEqual({
          place,
          held: mode === 'remembered' && place === 'secrets',
        })
      }
    }),
    { numRuns: 40 },
  )
})
