import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { askChat, contentOf, entriesOf } from '../../support/model/chat-answer.ts'
import { startRecordingProxy } from '../../support/model/recording-proxy.ts'
import { readRecording, recordingFile, requestHash } from '../../support/model/recording.ts'
import { startReplayServer, type ReplayServer } from '../../support/model/replay-server.ts'
import { quirkRequests, sampleRequests } from '../../support/model/sample-requests.ts'
import { startScriptedServer } from '../../support/servers/scripted-server.ts'

let folder: string
let replay: ReplayServer
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'surelight-recording-'))
  replay = await startReplayServer()
})
afterAll(async () => {
  await replay.stop()
  await rm(folder, { recursive: true })
})

const request = { messages: [{ role: 'user', content: 'Tell me.' }], logprobs: true }

it('does not look at the model or at the order of keys', () => {
  const hash = requestHash('/v1/x', { model: 'a', one: 1, two: { b: [1], a: null } })
  expect(requestHash('/v1/x', { two: { a: null, b: [1] }, one: 1, model: 'b' })).toBe(hash)
  expect(requestHash('/v1/x', { two: { a: null, b: [2] }, one: 1 })).not.toBe(hash)
  expect(requestHash('/v1/y', { one: 1, two: { b: [1], a: null } })).not.toBe(hash)
})

it('records through a proxy and replays the same text', async () => {
  const server = await startScriptedServer()
  const file = join(folder, 'one.json')
  const proxy = await startRecordingProxy(server.baseUrl, file, { server: 'scripted', model: 'ok' })
  const asked = [
    { ...request, model: 'ok' },
    { ...request, model: 'ok', stream: true },
    { ...request, model: 'quota', temperature: 1 },
  ]
  const real = []
  for (const each of asked) real.push(await askChat(proxy.baseUrl, each))
  await askChat(proxy.baseUrl, asked[0] ?? {})
  expect(proxy.count()).toBe(3)
  await Promise.all([proxy.stop(), server.stop()])

  const replayed = await startReplayServer({ file, eventsPerSecond: 5000 })
  for (const [index, each] of asked.entries()) {
    const answer = await askChat(replayed.baseUrl, { ...each, model: replayed.model })
    expect([answer.status, unnamed(answer.text)]).toEqual([real[index]?.status, real[index]?.text])
  }
  await replayed.stop()
})

it('says that it is a recording to whatever it does not know', async () => {
  const answer = await askChat(replay.baseUrl, { ...request, model: replay.model })
  expect(answer.status).toBe(404)
  expect(answer.text).toContain('only replays a recording of SmolLM2-135M-Instruct')
  const models = await (await fetch(`${replay.baseUrl}/models`)).json()
  expect(models).toMatchObject({ data: [{ id: 'SmolLM2-135M-Instruct (recorded)' }] })
})

it('has every sample request in the recording of the real server', async () => {
  for (const each of sampleRequests) {
    const answer = await askChat(replay.baseUrl, { ...each, model: replay.model })
    expect(answer.status).toBe(200)
    expect(contentOf(answer)).not.toBe('')
    expect(entriesOf(answer).length).toBeGreaterThan(0)
  }
})

it('has every quirk', async () => {
  const { answers } = await readRecording(recordingFile('quirks'))
  const recorded = answers.map(({ hash }) => hash)
  expect(quirkRequests.map((each) => requestHash('/v1/chat/completions', each))).toEqual(recorded)
})

/** A replay names its model as a recording; all else is the same. */
function unnamed(text: string): string {
  return text.replaceAll(/ \(recorded on [\d-]+\)/g, '')
}
