import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { serveCheck } from '../../../entrypoints/background/check-port'
import { serveJobs } from '../../../entrypoints/background/job-port'
import { checkInPanel } from '../../../entrypoints/background/side-panel'
import { forgetTab } from '../../../entrypoints/background/tab-runs'
import { giveTicket } from '../../../entrypoints/background/ticket'
import type { CheckRun } from '../../../utils/model/run'
import type { CheckMessage, CheckUpdate } from '../../../utils/protocol/check-messages'
import type { JobMessage, JobUpdate } from '../../../utils/protocol/job-messages'
import { linesAsBlocks, sentences } from '../../../utils/scoring/check/sentences'
import { clearExamples } from '../../../utils/storage/examples'
import { clearRuns, storedRuns } from '../../../utils/storage/runs'
import { defaultSettings, settings } from '../../../utils/storage/settings'
import { type ScriptedServer, startScriptedServer } from '../../support/servers/scripted-server.ts'
import { connectionTo } from '../jobs/examples'
import { connectTo } from './port-ends'

let server: ScriptedServer

beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())
beforeEach(async () => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(true) })
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: () => Promise.resolve() })
  await Promise.all([clearRuns(), clearExamples()])
  await use('ok')
  await giveTicket({ tabId: 1, frameId: 0, labelSetId: null, text: '', isPrivate: false })
})

async function use(model: string): Promise<void> {
  const connection = connectionTo(server.baseUrl, model)
  await settings.setValue({ ...defaultSettings, connections: [connection], activeConnection: connection.id })
}

const text = 'The tower stands in Paris. The moon is made of cheese.'
/** One of the three lines is a heading on its page, and not asked about. */
const withHeading = `Towers\n${text}`
const claims = sentences(withHeading, linesAsBlocks(withHeading)).filter(({ start }) => start > 0)
const start: CheckMessage = {
  type: 'check-start',
  text: withHeading,
  question: 'Where is it?',
  claims,
  shorten: false,
  sample: false,
}

const openCard = () =>
  connectTo<CheckMessage, CheckUpdate>(serveCheck, {
    tab: { id: 1 } as never,
    frameId: 0,
    documentId: 'a',
    url: 'https://a.example/',
  })
function openPanel() {
  const panel = connectTo<JobMessage, JobUpdate>(serveJobs, {})
  panel.say({ type: 'tab-watch', tabId: 1, isPrivate: false })
  return panel
}

type Told = Extract<CheckUpdate, { type: 'check' }>
const isCheck =
  (holds: (run: CheckRun) => boolean) =>
  (update: CheckUpdate): update is Told =>
    update.type === 'check' && holds(update.run)
const isDone = isCheck(({ state }) => state === 'done')
const isInterrupted = isCheck(({ state }) => state === 'interrupted')
const isRefused = (update: CheckUpdate): update is Extract<CheckUpdate, { type: 'refused' }> =>
  update.type === 'refused'

/** The first request from here on. */
function nextRequest() {
  const before = server.requests.length
  return server.nextRequest((request) => server.requests.indexOf(request) >= before)
}

/** A check that has begun, and waits for its first answers. */
async function held() {
  await use('slow')
  const card = openCard()
  const sent = nextRequest()
  card.say(start)
  const request = await sent
  const { run } = await card.until(isCheck(({ plan }) => plan !== null))
  return { card, request, runId: run.id }
}

test('the panel stops what the card began', async () => {
  const { card, request, runId } = await held()
  openPanel().say({ type: 'run-stop', runId })
  expect((await card.until(isInterrupted)).run.failure?.kind).toBe('stopped')
  expect(await server.closed(request)).toBe('closed-by-client')
})

test('a check that the menu began beside a closed page ends with its tab', async () => {
  await use('slow')
  const sent = nextRequest()
  const begun = checkInPanel({ tabId: 1, text, isPrivate: false })
  const request = await sent
  await forgetTab(1)
  await begun
  expect(await server.closed(request)).toBe('closed-by-client')
})

test('after the background was gone, the card goes on with what the tab showed last', async () => {
  const { card, runId } = await held()
  card.say({ type: 'stop', what: 'check' })
  await card.until(isInterrupted)
  card.close()
  await use('ok')
  const next = openCard()
  next.say({ type: 'check-more', runId })
  const { canCorrect, run } = await next.until(isDone)
  expect({ id: run.id, canCorrect }).toEqual({ id: runId, canCorrect: true })
  expect(run.claims.every(({ decision }) => decision !== null)).toBe(true)
})

test.each([
  ['of no run', () => crypto.randomUUID()],
  [
    'of a run that another tab showed',
    async () => {
      const run = (await finished()).run
      await fakeBrowser.storage.session.remove('tab-run:1')
      return run.id
    },
  ],
])('going on with the id %s is refused', async (_, id) => {
  const runId = await id()
  const card = openCard()
  const before = server.requests.length
  card.say({ type: 'check-more', runId })
  expect((await card.until(isRefused)).failure.kind).toBe('result-gone')
  expect(server.requests).toHaveLength(before)
})

test('with its leave used up a card is told so', async () => {
  const card = openCard()
  for (let run = 0; run < 21; run += 1) card.say({ type: 'check-more', runId: 'none' })
  const isOver = (update: CheckUpdate): update is Extract<CheckUpdate, { type: 'refused' }> =>
    isRefused(update) && update.failure.kind === 'leave-over'
  expect((await card.until(isOver)).failure.next).toContain('menu')
})

async function finished() {
  const card = openCard()
  card.say(start)
  const { run } = await card.until(isDone)
  return { card, run }
}

test('what is said in the panel is seen in the card, where the same again takes it back', async () => {
  const { card, run } = await finished()
  const correction = (value: string | null) => isCheck((each) => each.claims[0]?.correction === value)
  openPanel().say({ type: 'claim-correction', runId: run.id, place: 0, value: 'true' })
  await card.until(correction('true'))
  card.say({ type: 'correction', place: 0, value: 'true' })
  const isTakenBack = ({ told }: typeof card) => {
    const said = told.flatMap((update) => (update.type === 'check' ? [update.run.claims[0]?.correction] : []))
    return said.lastIndexOf(null) > said.indexOf('true')
  }
  await card.until((update): update is Told => correction(null)(update) && isTakenBack(card))
  expect((await storedRuns.get(run.id)) as CheckRun).toMatchObject({ claims: [{ correction: null }, {}] })
})

test('what the panel asks about the rest is seen in the card, and not asked twice', async () => {
  const { card, runId } = await held()
  card.say({ type: 'stop', what: 'check' })
  await card.until(isInterrupted)
  await use('ok')
  const before = server.requests.length
  const more = { type: 'check-more', runId } as const
  const panel = openPanel()
  panel.say({ ...more, tabId: 1, isPrivate: false })
  card.say(more)
  await card.until(isDone)
  card.say(more)
  await card.until((update): update is Told => isDone(update) && card.told.filter(isDone).length > 1)
  // Two sentences, in both phrasings.
  expect(server.requests.length - before).toBe(4)
})

test('checking again in the panel asks about the same sentences, after the same question', async () => {
  const { run } = await finished()
  const panel = openPanel()
  const again = { runId: run.id, shorten: false, sample: false, tabId: 1, isPrivate: false }
  panel.say({ type: 'check-again', ...again })
  const { run: second } = await panel.until(
    (update): update is Extract<JobUpdate, { type: 'run' }> =>
      update.type === 'run' && update.run?.id !== run.id && update.run?.state === 'done',
  )
  expect(second).toMatchObject({
    text: withHeading,
    question: 'Where is it?',
    claims: claims.map(({ end, start: from }) => ({ start: from, end })),
  })
})

test.each([
  ['of the run that the card shows', (id: string) => id, true],
  ['of another run', () => 'another', false],
])('a sentence %s is shown, or it is said that it is not', async (_, idOf, isOnPage) => {
  const { card, run } = await finished()
  const panel = openPanel()
  panel.say({ type: 'sentence-show', tabId: 1, runId: idOf(run.id), place: 1 })
  expect(panel.told).toContainEqual({ type: 'sentence-shown', isOnPage })
  const shown = card.told.filter(({ type }) => type === 'sentence-show')
  expect(shown).toEqual(isOnPage ? [{ type: 'sentence-show', place: 1 }] : [])
})

test('a card that is closed stops what it began', async () => {
  const { card, request } = await held()
  card.close()
  expect(await server.closed(request)).toBe('closed-by-client')
})
