import 'fake-indexeddb/auto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'

import { offerAlike } from '../../../entrypoints/background/offer-alike'
import { type AlikeStart, runAlike } from '../../../entrypoints/background/run-alike'
import { alikeStatus } from '../../../utils/model/alike'
import type { ClassificationRun } from '../../../utils/model/run'
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
beforeEach(async () => {
  fakeBrowser.reset()
  Object.assign(fakeBrowser.permissions, { contains: () => Promise.resolve(true) })
  picky.fail(null)
  picky.limit(null)
  await use('ok')
})

async function use(model: string): Promise<void> {
  const connection = connectionTo(picky.baseUrl, model)
  await settings.setValue({ ...defaultSettings, connections: [connection], activeConnection: connection.id })
}

const texts = (...all: readonly string[]) => all.map((text, place) => ({ place, text }))
const many = (count: number, text = 'I was charged twice') =>
  texts(...Array.from({ length: count }, (_, index) => `${text}, ${index}`))

/** Asks, and keeps what was told last of each place. */
async function asked(given: AlikeStart['texts'], patch: Partial<AlikeStart> = {}) {
  const runs = new Map<number, ClassificationRun>()
  const waits: (number | null)[] = []
  const failure = await runAlike({
    labelSetId: 'support-triage',
    texts: given,
    signal: new AbortController().signal,
    ...patch,
    onWait: (until) => {
      waits.push(until)
      patch.onWait?.(until)
    },
    onRun: (place, run) => {
      runs.set(place, run)
      patch.onRun?.(place, run)
    },
  })
  const statuses = given.map(({ place }) => alikeStatus(runs.get(place) ?? null))
  return { runs, waits, failure, statuses }
}

test('each text gets a result of its own, and none is stored', async () => {
  const { failure, runs, statuses } = await asked(
    texts('I was charged twice', 'It crashes with an error', 'My password is refused'),
  )
  expect(failure).toBeNull()
  expect(statuses).toEqual(['done', 'done', 'done'])
  expect([...runs.values()].map(({ decision }) => decision?.labels[0]?.name)).toEqual([
    'Billing',
    'Bug report',
    'Account access',
  ])
  expect(await storedRuns.latest('classification')).toBeNull()
})

test('at most four texts are asked about at once, and all of them in the end', async () => {
  const under = new Set<number>()
  let most = 0
  const { statuses } = await asked(many(20), {
    onRun: (place, run) => {
      if (alikeStatus(run) === 'running') under.add(place)
      else under.delete(place)
      most = Math.max(most, under.size)
    },
  })
  expect(most).toBe(4)
  expect(new Set(statuses)).toEqual(new Set(['done']))
})

test('what fails for one text is kept with it, and the others go on', async () => {
  picky.fail('unlucky')
  const { failure, runs, statuses } = await asked(texts('I was charged', 'unlucky', 'It crashes'))
  expect(statuses).toEqual(['done', 'failed', 'done'])
  expect(runs.get(1)?.failure?.kind).toBe('server-error')
  expect(failure).toBeNull()
})

test('when text after text fails, no more are asked', async () => {
  picky.fail('twice')
  const before = picky.asked.length
  const { failure, statuses } = await asked(many(60))
  expect(failure?.kind).toBe('server-error')
  expect(statuses.filter((status) => status === 'failed').length).toBeGreaterThanOrEqual(8)
  expect(statuses.filter((status) => status === 'open').length).toBeGreaterThan(40)
  // Two orders of each text, and no more texts than were under way.
  expect(picky.asked.length - before).toBeLessThanOrEqual(2 * (8 + 4))
})

test.each([
  ['credit', 'credit'],
  ['unknown-model', 'model-unknown'],
  ['logprobs-400', 'logprobs-refused'],
  ['no-logprobs', 'logprobs-absent'],
  ['rate-limit-long', 'rate-limited'],
])('%s would fail for all of them: it ends at once, and no text is marked', async (model, kind) => {
  await use(model)
  const before = picky.asked.length
  const { failure, statuses } = await asked(many(40))
  expect(failure?.kind).toBe(kind)
  expect(new Set(statuses)).toEqual(new Set(['open']))
  expect(picky.asked.length - before).toBeLessThanOrEqual(16)
})

test('nothing is asked without a connection, or by a label set that is gone', async () => {
  const before = picky.asked.length
  expect((await asked(many(3), { labelSetId: 'gone' })).failure?.kind).toBe('label-set-missing')
  await settings.setValue({ ...defaultSettings, connections: [], activeConnection: null })
  expect((await asked(many(3))).failure?.kind).toBe('no-connection')
  expect(picky.asked).toHaveLength(before)
})

test('stopped in the middle, what has come is kept and the rest is open', async () => {
  const stop = new AbortController()
  let done = 0
  const { failure, statuses } = await asked(many(40), {
    signal: stop.signal,
    onRun: (_, run) => {
      if (alikeStatus(run) !== 'done') return
      done += 1
      if (done === 10) stop.abort()
    },
  })
  expect(failure).toBeNull()
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length
  expect(count('done')).toBeGreaterThanOrEqual(10)
  expect(count('done')).toBeLessThan(15)
  expect(count('done') + count('open')).toBe(40)
})

test('a rate limit is waited for, visibly, and no text is begun meanwhile', async () => {
  picky.limit('hasty')
  let isWaiting = false
  let begun = 0
  const started = Date.now()
  const { statuses, waits } = await asked([{ place: 9, text: 'hasty' }, ...many(8)], {
    onWait: (until) => (isWaiting = until !== null),
    onRun: (_, run) => {
      if (run.state === 'queued' && isWaiting) begun += 1
    },
  })
  expect(new Set(statuses)).toEqual(new Set(['done']))
  expect(Math.max(...waits.map(Number))).toBeGreaterThanOrEqual(started + 1000)
  expect(waits.at(-1)).toBeNull()
  expect(begun).toBe(0)
})

test('a text is not refused what those before were refused', async () => {
  await use('top-5')
  const before = picky.asked.length
  const { statuses } = await asked(many(12))
  expect(new Set(statuses)).toEqual(new Set(['done']))
  // Two orders each; the first four texts learn that five alternatives are the most.
  expect(picky.asked.length - before).toBeLessThanOrEqual(2 * 12 + 2 * 8)
})

test('the offer says what one text costs, and asks nobody', async () => {
  const before = picky.asked.length
  const offer = await offerAlike(true)
  expect(offer).toMatchObject({
    chosen: 'support-triage',
    labelSets: [{ id: 'support-triage', plan: { readout: 'letters', fewest: 2, most: 5 } }],
    canCorrect: false,
    failure: null,
    model: 'ok',
  })
  await settings.setValue({ ...defaultSettings, connections: [], activeConnection: null })
  expect(await offerAlike(false)).toMatchObject({ canCorrect: true, failure: { kind: 'no-connection' } })
  expect(picky.asked).toHaveLength(before)
})
