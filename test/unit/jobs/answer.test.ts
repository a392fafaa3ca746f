import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { answerText } from '../../../utils/export/run-json'
import { answer, type AnswerUpdate } from '../../../utils/jobs/answer'
import type { Source, SourceEvent } from '../../../utils/jobs/source'
import type { AnswerRun } from '../../../utils/model/run'
import { unscoredToken } from '../../../utils/model/token'
import { startScriptedServer, type ScriptedServer } from '../../support/servers/scripted-server.ts'
import { token } from '../token'
import { all, answerRun, ask, connectionTo, saying, sourceTo } from './examples'

let server: ScriptedServer
beforeAll(async () => {
  server = await startScriptedServer()
})
afterAll(() => server.stop())

const never = new AbortController().signal
const last = (updates: readonly AnswerUpdate[]): AnswerRun | null =>
  updates.flatMap((update) => (update.type === 'run' ? [update.run] : [])).at(-1) ?? null

async function answered(model: string, patience = 60) {
  const connection = { ...connectionTo(server.baseUrl, model), patience }
  const { source } = sourceTo(connection)
  const run = answerRun(connection, { ...ask, maximumTokens: 200 })
  const updates = await all(answer({ run, source, signal: never, now: () => 2000 }))
  return { updates, run: last(updates) }
}

describe('from a server', () => {
  test.each<{ model: string; run: Partial<AnswerRun>; kind?: string; text: RegExp; provenance: string }>([
    {
      model: 'ok',
      run: { state: 'done', finish: 'stop', note: null, failure: null, endedAt: 2000 },
      text: /^The Eiffel Tower.*crème brûlée\.$/,
      provenance: 'measured',
    },
    {
      model: 'split-emoji',
      run: { state: 'done', finish: 'stop', note: null, failure: null },
      text: /^Love 💙 from Paris 🗼!$/u,
      provenance: 'measured',
    },
    {
      model: 'refusal',
      run: { state: 'done', finish: 'refusal', failure: null },
      text: /^I'm sorry, but I can't help with that\.$/,
      provenance: 'measured',
    },
    {
      model: 'no-logprobs',
      run: { state: 'done', finish: 'stop', note: 'logprobs-absent', failure: null },
      text: /^The Eiffel Tower/,
      provenance: 'none',
    },
    {
      model: 'logprobs-400',
      run: { state: 'done', note: 'logprobs-absent' },
      text: /^The Eiffel Tower/,
      provenance: 'none',
    },
    {
      model: 'cut',
      run: { state: 'failed', finish: null },
      kind: 'stream-cut',
      text: /^The/,
      provenance: 'measured',
    },
    {
      model: 'clean-cut',
      run: { state: 'failed', finish: null },
      kind: 'stream-cut',
      text: /^The Eiffel Tower$/,
      provenance: 'measured',
    },
    {
      model: 'error-mid-stream',
      run: { state: 'failed' },
      kind: 'answer-error',
      text: /^The Eiffel Tower$/,
      provenance: 'measured',
    },
    { model: 'malformed', run: { state: 'failed' }, kind: 'malformed', text: /^The/, provenance: 'measured' },
    { model: 'server-error', run: { state: 'failed' }, kind: 'server-error', text: /^$/, provenance: 'none' },
  ])('$model', async ({ model, run: expected, kind, text, provenance }) => {
    const { updates, run } = await answered(model)
    expect(run).toMatchObject(expected)
    expect(run?.failure?.kind).toBe(kind)
    expect(answerText(run?.tokens ?? [])).toMatch(text)
    expect(run?.provenance.kind).toBe(provenance)
    const streamed = updates.flatMap((update) => (update.type === 'tokens' ? update.tokens : []))
    expect(answerText(streamed)).toBe(answerText(run?.tokens ?? []))
  })

  test('silence amid it keeps what had come', async () => {
    const { run } = await answered('stall', 0.1)
    expect(run).toMatchObject({ state: 'failed', failure: { kind: 'stalled' } })
    expect(answerText(run?.tokens ?? [])).toBe('The Eiffel Tower')
  })

  test('stopping amid it keeps what had come', async () => {
    const controller = new AbortController()
    const { source } = sourceTo(connectionTo(server.baseUrl, 'slow'))
    const updates: AnswerUpdate[] = []
    for await (const update of answer({ run: answerRun(), source, signal: controller.signal })) {
      updates.push(update)
      if (update.type === 'tokens') controller.abort()
    }
    expect(last(updates)).toMatchObject({ state: 'interrupted', failure: { kind: 'stopped' }, finish: null })
    expect(answerText(last(updates)?.tokens ?? [])).toBe('The')
  })
})

describe('from events', () => {
  const job = (...events: SourceEvent[]) =>
    all(answer({ run: answerRun(), source: saying(...events), signal: never, now: () => 2000 }))
  const says = (text: string, channel: 'content' | 'reasoning' = 'content'): SourceEvent => ({
    type: 'token-delta',
    channel,
    text,
    tokens: [token(text, { [text]: 0.5, x: 0.1 })],
  })
  const stop: SourceEvent = { type: 'answer-finish', finish: 'stop' }

  test('the run at its start, tokens as they come, the run at its end', async () => {
    const usage = { promptTokens: 1, completionTokens: 2 }
    const updates = await job(
      { type: 'answer-model', model: 'm-2026' },
      says('a'),
      says('b'),
      { type: 'answer-usage', usage },
      stop,
    )
    expect(updates.map(({ type }) => type)).toEqual(['run', 'tokens', 'tokens', 'run'])
    expect(updates[0]).toMatchObject({ run: { state: 'running', tokens: [] } })
    expect(last(updates)).toMatchObject({
      state: 'done',
      usage,
      provenance: { kind: 'measured', model: 'm-2026', listed: 2, readout: null },
    })
  })

  test.each<{ name: string; events: readonly SourceEvent[]; run: object }>([
    { name: 'nothing', events: [], run: { state: 'failed', failure: { kind: 'answer-empty' } } },
    {
      name: 'an end without a beginning',
      events: [stop],
      run: { state: 'failed', finish: 'stop', failure: { kind: 'answer-empty' } },
    },
    { name: 'no end', events: [says('a')], run: { state: 'failed', failure: { kind: 'stream-cut' } } },
    {
      name: 'reasoning is no part of the answer',
      events: [says('hm', 'reasoning'), says('a'), stop],
      run: { state: 'done', tokens: [{ text: 'a' }] },
    },
    {
      name: 'text without tokens',
      events: [{ type: 'token-delta', channel: 'content', text: 'a', tokens: [] }, stop],
      run: { state: 'done', note: 'logprobs-absent', tokens: [unscoredToken('a')] },
    },
    {
      name: 'numbers for a part',
      events: [says('a'), { type: 'token-delta', channel: 'content', text: 'b', tokens: [] }, stop],
      run: { state: 'done', note: 'logprobs-partial', provenance: { kind: 'measured' } },
    },
    {
      name: 'cut by length',
      events: [says('a'), { type: 'answer-finish', finish: 'length' }],
      run: { state: 'done', finish: 'length' },
    },
  ])('$name', async ({ events, run }) => {
    expect(last(await job(...events))).toMatchObject(run)
  })

  test('a wait is told of, and its end', async () => {
    const updates = await job({ type: 'wait-start', until: 9 }, { type: 'wait-end' }, says('a'), stop)
    const waits = updates.flatMap((update) => (update.type === 'run' ? [update.run.waitingUntil] : []))
    expect(waits).toEqual([null, 9, null, null])
  })

  test('one question is asked, as it was', async () => {
    const asked: unknown[] = []
    const source: Source = async function* (each) {
      asked.push(each)
      yield stop
    }
    await all(answer({ run: answerRun(), source, signal: never }))
    expect(asked).toEqual([ask])
  })
})
