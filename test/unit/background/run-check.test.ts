import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { goOnWithCheck, runCheck } from '../../../entrypoints/background/run-check'
import type { CheckRun } from '../../../utils/model/run'
import { storedRuns } from '../../../utils/storage/runs'
import { defaultSettings, settings } from '../../../utils/storage/settings'
import { type PickyProxy, startPickyProxy } from '../../support/servers/picky-proxy.ts'
import { type ScriptedServer, startScriptedServer } from '../../support/servers/scripted-server.ts'
import { connectionTo } from '../jobs/examples'

let server: ScriptedServer
let picky: PickyProxy

beforeAll(async () => {
  server = await startScriptedServer()
  picky = await startPickyProxy(server.baseUrl)
})
afterAll(async () => {
  await picky.stop()
  await server.stop()
})
beforeEach(() => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(true) })
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: () => Promise.resolve() })
})

/** Uses the connection of this name and model. */
async function use(name: string, model: string): Promise<void> {
  const connection = { ...connectionTo(picky.baseUrl, model), id: name, name }
  await settings.setValue({ ...defaultSettings, connections: [connection], activeConnection: name })
}

async function lastOf(job: (onRun: (run: CheckRun) => void) => Promise<void>): Promise<CheckRun> {
  let last: CheckRun | null = null
  await job((run) => (last = run))
  if (last === null) throw new Error('No run came.')
  return last
}
const place = { isPrivate: false, tabId: null, signal: new AbortController().signal }
const text = 'The tower stands in Paris. The unlucky tower was moved. It is three hundred metres tall.'
const start = { text, question: '', claims: null, shorten: false, sample: false }
const models = ({ claims }: CheckRun) => claims.map(({ decision }) => decision?.provenance.model ?? null)

test('gone on with over another connection, what failed is asked of that one, and the run names it', async () => {
  await use('Old', 'ok')
  // The sentence stands in a line of its own where it is asked about.
  picky.fail('unlucky tower was moved.\\ntext-')
  const before = await lastOf((onRun) => runCheck(start, { ...place, onRun }))
  expect(models(before)).toEqual(['ok', null, 'ok'])
  expect(before).toMatchObject({ state: 'done', connectionName: 'Old', model: 'ok' })
  picky.fail(null)
  await use('New', 'top-5')
  const after = await lastOf((onRun) => goOnWithCheck(before, { ...place, onRun }))
  expect(models(after)).toEqual(['ok', 'top-5', 'ok'])
  expect(after).toMatchObject({
    id: before.id,
    state: 'done',
    connectionId: 'New',
    connectionName: 'New',
    model: 'top-5',
  })
  expect(after.requests).toBeGreaterThan(before.requests)
  expect(await storedRuns.get(before.id)).toMatchObject({ connectionName: 'New' })
})

test('what its time ends was stopped by nobody: it says so, and can be gone on with', async () => {
  await use('Old', 'ok')
  // One sentence is told to come again later.
  picky.limit('unlucky tower was moved.\\ntext-')
  const time = new AbortController()
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal)
  const last = await lastOf((onRun) =>
    // No text that was asked about before: only what comes for the first time is told to.
    runCheck(
      { ...start, text: `${text} It is built of iron.` },
      {
        ...place,
        onRun: (run) => {
          onRun(run)
          if (run.claims[0]?.decision) time.abort(new DOMException('Over', 'TimeoutError'))
        },
      },
    ),
  )
  timeout.mockRestore()
  picky.limit(null)
  expect(last).toMatchObject({ state: 'interrupted', failure: { kind: 'timed-out', action: 'retry' } })
  expect(models(last)[0]).toBe('ok')
  expect(models(last)).toContain(null)
})
