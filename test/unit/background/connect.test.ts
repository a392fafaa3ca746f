import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { connect } from '../../../entrypoints/background/connect'
import { unknownCapability } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import { changeSettings, defaultSettings, settings } from '../../../utils/storage/settings'
import { type ScriptedServer, startScriptedServer } from '../../support/servers/scripted-server.ts'
import { all, ask, connectionTo } from '../jobs/examples'
import { clearAll } from '../storage/stored'

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
