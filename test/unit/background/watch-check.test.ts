import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { costAhead } from '../../../entrypoints/background/watch-account'
import { checkWatched } from '../../../entrypoints/background/watch-check'
import { forgetPages, watchedPage, watchedRun } from '../../../entrypoints/background/watch-page'
import { recallCheck } from '../../../entrypoints/background/watch-recall'
import { unknownCapability } from '../../../utils/model/capability'
import type { WatchState } from '../../../utils/model/watch'
import { linesAsBlocks, sentences } from '../../../utils/scoring/check/sentences'
import { clearRuns, storedRuns } from '../../../utils/storage/runs'
import { defaultSettings, settings } from '../../../utils/storage/settings'
import { type ScriptedServer, startScriptedServer } from '../../support/servers/scripted-server.ts'
import { connectionTo } from '../jobs/examples'

let server: ScriptedServer
let documents = 0

beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(true) })
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: () => Promise.resolve() })
  await clearRuns()
  await use()
})

async function use(requests = 60, capability = unknownCapability('ok', 0)): Promise<void> {
  const connection = { ...connectionTo(server.baseUrl, 'ok'), capability }
  await settings.setValue({
    ...defaultSettings,
    connections: [connection],
    activeConnection: connection.id,
    watch: { sites: [], requests, tokens: 60_000 },
  })
}

const text = 'The tower stands in Paris. The moon is made of cheese.'
/** What asking about its two sentences takes, in both phrasings. */
const cost = 4
const message = {
  type: 'message-check',
  message: 1,
  text,
  question: 'Where?',
  claims: sentences(text, linesAsBlocks(text)),
  extend: false,
} as const

/** A document of its own. */
const newPlace = () => ({ tabId: 1, frameId: 0, documentId: String((documents += 1)) })

/** Checks the message in a page, and keeps all that its chip says. */
async function checked(
  place = newPlace(),
  patch: Partial<typeof message> | { extend: boolean } = {},
  isPrivate = false,
) {
  const states: WatchState[] = []
  const sent = server.requests.length
  await checkWatched({ ...message, ...patch }, await watchedPage(place), {
    isPrivate,
    signal: new AbortController().signal,
    onState: (state) => states.push(state),
  })
  const last = states.at(-1)
  return {
    states,
    last,
    sent: server.requests.length - sent,
    runId: last && 'runId' in last ? last.runId : null,
  }
}

test('a chip hears of the progress, then of the weakest sentence', async () => {
  const { last, sent, states } = await checked()
  expect(states[0]).toMatchObject({ type: 'checking', asked: 0, of: 2 })
  expect(last).toMatchObject({ type: 'done', level: 4, doubtful: 1, numbered: 2, total: 2 })
  expect(sent).toBe(cost)
})

test.each([
  { name: 'for both', requests: 2 * cost, second: 'done', sent: 2 * cost },
  { name: 'for one only', requests: 2 * cost - 1, second: 'spent', sent: cost },
  { name: 'for none', requests: cost - 1, second: 'spent', sent: 0 },
])('of two messages a budget does $name', async ({ requests, second, sent }) => {
  await use(requests)
  const place = newPlace()
  const all = [await checked(place), await checked(place)]
  expect(all[1]?.last?.type).toBe(second)
  expect(all.reduce((sum, each) => sum + each.sent, 0)).toBe(sent)
})

test('two messages at once do not both take what is left for one', async () => {
  await use(2 * cost - 1)
  const place = newPlace()
  const all = await Promise.all([checked(place), checked(place)])
  expect(all.map(({ last }) => last?.type).toSorted()).toEqual(['done', 'spent'])
})

test('as many budgets as a message takes are added at once when the person says so', async () => {
  await use(1)
  const place = newPlace()
  const { last } = await checked(place)
  expect(last).toEqual({ type: 'spent', more: { requests: 3, tokens: 180_000 } })
  expect((await checked(place, { extend: true })).last?.type).toBe('done')
  expect((await checked(place)).last).toMatchObject({ type: 'spent' })
})

test('what the server is found to refuse is not asked in a way that costs more than is left', async () => {
  await use(2, { ...unknownCapability('ok', 0), decisions: 'openai' })
  const { last, sent } = await checked()
  // One request for all sentences was planned for; the endpoint has no such path, and yes or no takes four.
  expect(last).toMatchObject({ type: 'spent' })
  expect(sent).toBe(1)
})

describe('the account of a page', () => {
  test('is charged for what was sent, and not for what was stopped before', async () => {
    const under = 4
    const many = Array.from({ length: 40 }, (_, line) => `The tower has ${line} steps.`).join(' ')
    const place = newPlace()
    const sent = server.requests.length
    const stop = new AbortController()
    await use(200)
    const asked = { ...message, text: many, claims: sentences(many, linesAsBlocks(many)) }
    await checkWatched(asked, await watchedPage(place), {
      isPrivate: false,
      signal: stop.signal,
      onState: (state) => {
        if (state.type === 'checking' && state.asked > 0) stop.abort()
      },
    })
    const { account } = (await fakeBrowser.storage.session.get('watch:1:0'))['watch:1:0'] as {
      account: { requests: number; tokens: number }
    }
    // What was under way by then may have left without getting there.
    expect(account.requests).toBeGreaterThanOrEqual(server.requests.length - sent)
    expect(account.requests).toBeLessThanOrEqual(server.requests.length - sent + under)
    const whole = costAhead(asked, connectionTo(server.baseUrl, 'ok'))
    expect(whole.requests).toBe(80)
    expect(account.tokens).toBeGreaterThan(0)
    expect(account.tokens).toBeLessThanOrEqual(Math.ceil((whole.tokens / 80) * account.requests))
  })

  test('is kept while the background sleeps', async () => {
    await use(cost)
    const place = newPlace()
    await checked(place)
    const { budgets, ...stored } = (
      (await fakeBrowser.storage.session.get('watch:1:0'))['watch:1:0'] as {
        account: Record<string, unknown>
      }
    ).account
    expect(stored).toMatchObject({ requests: cost })
    expect(budgets).toBe(1)
    // Another document in the same frame comes and goes: what is in memory is of the last one.
    await watchedPage(newPlace())
    const again = await checked(place)
    expect(again.last?.type).toBe('spent')
  })

  test('ends with its tab', async () => {
    await checked()
    await forgetPages(1)
    expect(await fakeBrowser.storage.session.get(null)).toEqual({})
  })
})

describe('the check behind a chip', () => {
  const asRun = (runId: string | null) => ({ ...message, runId: runId ?? '' })

  test('is given back to its own page, and nothing is asked', async () => {
    const place = newPlace()
    const { runId } = await checked(place)
    const sent = server.requests.length
    expect(await recallCheck(asRun(runId), place, false)).toMatchObject({ id: runId, state: 'done', text })
    expect(server.requests.length).toBe(sent)
  })

  test.each([
    { name: 'another document', other: { documentId: 'other' } },
    { name: 'another frame', other: { frameId: 3 } },
    { name: 'another tab', other: { tabId: 2 } },
  ])('is not given to $name', async ({ other }) => {
    const place = newPlace()
    const { runId } = await checked(place)
    expect(await watchedRun(runId ?? '', { ...place, ...other }, false)).toBeNull()
    expect(await recallCheck(asRun(runId), { ...place, ...other }, false)).toMatchObject({
      state: 'interrupted',
      text,
      failure: { action: 'retry' },
    })
  })

  test('is not given for another text', async () => {
    const place = newPlace()
    const { runId } = await checked(place)
    const run = await recallCheck({ ...asRun(runId), text: 'Other.', claims: [] }, place, false)
    expect(run).toMatchObject({ state: 'interrupted', text: 'Other.' })
  })

  test('of a private window is stored nowhere, and given back while it is remembered', async () => {
    const place = newPlace()
    const { runId } = await checked(place, {}, true)
    expect(await storedRuns.latest('check')).toBeNull()
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('cheese')
    expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toContain('cheese')
    expect(await recallCheck(asRun(runId), place, true)).toMatchObject({ state: 'done', text })
    expect(await recallCheck(asRun(runId), place, false)).toMatchObject({ state: 'interrupted' })
  })
})
