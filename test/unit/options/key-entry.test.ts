import { describe, expect, test } from 'vitest'

import { keyEntry } from '../../../entrypoints/options/key-entry'
import type { KeyState } from '../../../utils/protocol/page-messages'

const saved: KeyState = {
  connectionId: 'c',
  origin: 'https://api.openai.com',
  mode: 'locked',
  hint: 'cdef',
  open: true,
}
const openAi = { preset: 'openai', baseUrl: 'https://api.openai.com/v1' } as const
const lmStudio = { preset: 'lm-studio', baseUrl: 'http://localhost:1234/v1' } as const
const xai = { preset: 'xai', baseUrl: 'https://api.x.ai/v1' } as const
const custom = { preset: 'custom', baseUrl: '' } as const
const entered = { draft: openAi, key: '', chosenMode: null, passphrase: '', tried: false }

describe('how a key is kept', () => {
  test.each([
    { name: 'remembered at first', stored: null, chosen: null, mode: 'remembered' },
    { name: 'as the one before', stored: 'locked', chosen: null, mode: 'locked' },
    { name: 'as the one before', stored: 'session', chosen: null, mode: 'session' },
    { name: 'as was chosen', stored: null, chosen: 'session', mode: 'session' },
    { name: 'as was chosen', stored: 'locked', chosen: 'remembered', mode: 'remembered' },
  ] as const)('$name: $stored, then $chosen', ({ stored, chosen, mode }) => {
    const before = stored === null ? null : { ...saved, mode: stored }
    expect(keyEntry({ ...entered, key: 'sk-new', chosenMode: chosen }, before).mode).toBe(mode)
    expect(keyEntry({ ...entered, draft: xai, key: 'sk-new', chosenMode: chosen }, before).mode).toBe(mode)
  })
})

describe('what is stored', () => {
  test.each([
    { name: 'nothing', draft: openAi, state: null, stored: null, error: null },
    { name: 'of this address', draft: openAi, state: saved, stored: { isForeign: false }, error: null },
    { name: 'moved, none needed', draft: lmStudio, state: saved, stored: { isForeign: true }, error: null },
    { name: 'moved, one needed', draft: xai, state: saved, stored: { isForeign: true }, error: /another/ },
    { name: 'no address yet', draft: custom, state: saved, stored: { isForeign: true }, error: null },
  ])('$name', ({ draft, state, stored, error }) => {
    const shown = keyEntry({ ...entered, draft }, state)
    if (stored === null) expect(shown.stored).toBeNull()
    else expect(shown.stored).toEqual({ hint: 'cdef', open: true, ...stored })
    if (error === null) expect(shown.error).toBeNull()
    else expect(shown.error).toMatch(error)
  })
})

test.each([
  { key: 'sk-new', passphrase: '', tried: true, isAsked: true },
  { key: 'sk-new', passphrase: '', tried: false, isAsked: false },
  { key: 'sk-new', passphrase: 'horse', tried: true, isAsked: false },
  { key: '', passphrase: '', tried: true, isAsked: false },
])('a passphrase is asked for where a key is to be locked: %j', ({ isAsked, ...rest }) => {
  const { error } = keyEntry({ ...entered, ...rest }, saved)
  if (isAsked) expect(error).toContain('Choose a passphrase')
  else expect(error).toBeNull()
})
