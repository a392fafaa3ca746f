import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { connect, keyFor } from '../../../entrypoints/background/connect'
import { unknownCapability } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import { lockSecrets, saveSecret } from '../../../utils/storage/secrets'
import { changeSettings, defaultSettings, settings } from '../../../utils/storage/settings'
import { type ScriptedServer, startScriptedServer } from '../../support/servers/scripted-server.ts'
import { all, ask, connectionTo } from '../jobs/examples'
import { clearAll } from '../storage/stored'

// The real one takes 900,000 rounds; its own test has it.
vi.mock('../../../utils/storage/lock', () => ({
  lock: async () => ({ salt: '', iv: '', iterations: 1, data: '' }),
  unlock: async () => null,
}))

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  await clearAll()
  Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(true) })
})

/** Asks a server that refuses log-probabilities, while this connection is stored. @returns what is stored afterwards */
async function afterRefusal(asked: Connection, stored: Connection): Promise<Connection | undefined> {
  await settings.setValue({ ...defaultSettings, connections: [stored] })
  const source = await connect(asked, false)
  if ('kind' in source) throw new Error(source.kind)
  await all(source(ask, new AbortController().signal))
  // Changes are made in order, so those of the answer come before this one.
  const { connections } = await changeSettings((before) => before)
  return connections[0]
}

describe('what a refusal shows is remembered', () => {
  const tested = (at: number) => ({ capability: unknownCapability('logprobs-400', at) })

  test.each<{ name: string; change: Partial<Connection>; isRemembered: boolean }>([
    { name: 'with the connection that was asked', change: {}, isRemembered: true },
    { name: 'whatever it is called', change: { name: 'Renamed' }, isRemembered: true },
    { name: 'not with another model', change: { model: 'ok' }, isRemembered: false },
    { name: 'not at another address', change: { baseUrl: 'https://api.example/v1' }, isRemembered: false },
    { name: 'not in another dialect', change: { dialect: 'responses' }, isRemembered: false },
    { name: 'not of another service', change: { preset: 'vllm' }, isRemembered: false },
    { name: 'not with another connection', change: { id: 'other' }, isRemembered: false },
    { name: 'not over a later test', change: tested(2), isRemembered: false },
  ])('$name', async ({ change, isRemembered }) => {
    const asked = { ...connectionTo(server.baseUrl, 'logprobs-400'), ...tested(1) }
    const stored = { ...asked, ...change }
    const after = await afterRefusal(asked, stored)
    expect(after).toMatchObject(change)
    expect(after?.quirks).toEqual({ ...stored.quirks, logprobs: !isRemembered })
  })
})

describe('a key that was given for api.openai.com', () => {
  const given = { connectionId: 'c', origin: 'https://api.openai.com', key: 'sk-0123456789abcdef' }
  const none = { key: '', keyOrigin: null }
  const kept = { key: given.key, keyOrigin: given.origin }

  test.each([
    { preset: 'openai', baseUrl: 'https://api.openai.com/v1', open: kept, locked: 'key-locked' },
    { preset: 'lm-studio', baseUrl: 'http://localhost:1234/v1', open: none, locked: none },
    {
      preset: 'custom',
      baseUrl: 'https://api.openai.com:444/v1',
      open: 'key-missing',
      locked: 'key-missing',
    },
    { preset: 'xai', baseUrl: 'https://api.x.ai/v1', open: 'key-missing', locked: 'key-missing' },
    { preset: 'custom', baseUrl: 'https://other.example/v1', open: none, locked: none },
  ] as const)('$preset at $baseUrl', async ({ preset, baseUrl, open, locked }) => {
    const connection: Connection = { ...connectionTo(baseUrl, 'm'), preset }
    const found = async () => {
      const key = await keyFor(connection)
      return 'kind' in key ? key.kind : key
    }
    await saveSecret({ ...given, mode: 'remembered', passphrase: '' })
    expect(await found()).toEqual(open)
    await saveSecret({ ...given, mode: 'locked', passphrase: 'horse' })
    await lockSecrets()
    expect(await found()).toEqual(locked)
  })
})

test('a connection that was moved to a server without keys asks it without one', async () => {
  const connection = connectionTo(server.baseUrl, 'ok')
  await saveSecret({
    connectionId: connection.id,
    origin: 'https://api.openai.com',
    key: 'sk-0123456789abcdef',
    mode: 'remembered',
    passphrase: '',
  })
  const source = await connect(connection, false)
  if ('kind' in source) throw new Error(source.kind)
  const events = await all(source(ask, new AbortController().signal))
  expect(events.filter(({ type }) => type === 'answer-failure')).toEqual([])
  const { headers } = await server.nextRequest(({ body }) => body.includes('"ok"'))
  expect(headers).not.toHaveProperty('authorization')
})
