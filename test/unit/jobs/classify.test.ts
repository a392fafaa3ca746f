import { describe, expect, test } from 'vitest'

import { classify } from '../../../utils/jobs/classify'
import { failure } from '../../../utils/jobs/failures'
import type { Source, SourceEvent } from '../../../utils/jobs/source'
import type { DecisionAnswer } from '../../../utils/model/answer'
import type { Ask } from '../../../utils/model/ask'
import { type Capability, unknownCapability } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import type { Failure, FailureKind } from '../../../utils/model/failure'
import type { Provenance } from '../../../utils/model/provenance'
import { unscoredToken } from '../../../utils/model/token'
import { token } from '../token'
import { all, classificationRun, connectionTo, saying } from './examples'

const { signal } = new AbortController()
const connection = connectionTo('https://api.example/v1', 'm')
const letter: SourceEvent = {
  type: 'token-delta',
  channel: 'content',
  text: 'A',
  tokens: [token('A', { A: 0.9, B: 0.05, C: 0.03 })],
}
const usage = { promptTokens: 90, completionTokens: 1 }
const job = (source: Source, over: Connection = connection) =>
  all(classify({ run: classificationRun(), connection: over, source, signal, now: () => 2000 }))

test('a run goes from running to done, with its decision and where it came from', async () => {
  const runs = await job(
    saying({ type: 'answer-model', model: 'm-2026' }, letter, { type: 'answer-usage', usage }),
  )
  expect(runs.map(({ state }) => state)).toEqual(['running', 'done'])
  expect(runs[0]).toMatchObject({ decision: null, endedAt: null })
  expect(runs[1]).toMatchObject({
    usage,
    endedAt: 2000,
    failure: null,
    decision: {
      verdict: 'accept',
      reportedConfidence: null,
      provenance: {
        kind: 'measured',
        origin: 'https://api.example',
        dialect: 'chat-completions',
        model: 'm-2026',
        readout: 'letters',
        temperature: 0,
        temperatureMode: 'unknown',
        listed: 3,
        truncated: null,
      },
    },
  })
})

test('the question holds the text between its markers, once', async () => {
  const asked: Ask[] = []
  const source: Source = async function* (ask) {
    asked.push(ask)
    yield letter
  }
  await job(source)
  expect(asked).toHaveLength(1)
  const [ask] = asked
  expect(ask?.type === 'answer' ? ask.messages.at(-1)?.content : '').toMatch(
    /(text-[0-9a-f]{16})\nI was charged twice\n\1/,
  )
})

test('a wait is told of, and its end', async () => {
  const runs = await job(saying({ type: 'wait-start', until: 7000 }, { type: 'wait-end' }, letter))
  expect(runs.map(({ state, waitingUntil }) => [state, waitingUntil])).toEqual([
    ['running', null],
    ['running', 7000],
    ['running', null],
    ['done', null],
  ])
})

describe('endings without a decision', () => {
  const unscored: SourceEvent = {
    type: 'token-delta',
    channel: 'content',
    text: 'A',
    tokens: [unscoredToken('A')],
  }
  const fails = (kind: 'stopped' | 'logprobs-refused'): SourceEvent => ({
    type: 'answer-failure',
    failure: failure(kind),
  })
  test.each([
    { name: 'text without numbers', events: [unscored], state: 'failed', kind: 'logprobs-absent' },
    {
      name: 'text without tokens',
      events: [{ ...unscored, tokens: [] }],
      state: 'failed',
      kind: 'logprobs-absent',
    },
    { name: 'nothing', events: [], state: 'failed', kind: 'logprobs-absent' },
    {
      name: 'numbers for reasoning alone',
      events: [{ ...letter, channel: 'reasoning' as const }],
      state: 'failed',
      kind: 'logprobs-absent',
    },
    { name: 'a refusal', events: [fails('logprobs-refused')], state: 'failed', kind: 'logprobs-refused' },
    { name: 'stopped', events: [fails('stopped')], state: 'interrupted', kind: 'stopped' },
    {
      name: 'stopped after the letter',
      events: [letter, fails('stopped')],
      state: 'interrupted',
      kind: 'stopped',
    },
    {
      name: 'stopped in a wait',
      events: [{ type: 'wait-start' as const, until: 7000 }, fails('stopped')],
      state: 'interrupted',
      kind: 'stopped',
    },
  ])('$name: $state, $kind', async ({ events, state, kind }) => {
    const last = (await job(saying(...events))).at(-1)
    expect(last).toMatchObject({
      state,
      failure: { kind },
      decision: null,
      endedAt: 2000,
      waitingUntil: null,
    })
  })
})

/** What comes where a question is asked of a decision endpoint, and where it is asked for a letter. */
function offering(decision: readonly SourceEvent[], answer: readonly SourceEvent[] = [letter]) {
  const asked: Ask[] = []
  const source: Source = async function* (ask) {
    asked.push(ask)
    yield* ask.type === 'decision' ? decision : answer
  }
  return { asked, source }
}

const found = (capability: Partial<Capability>, change: Partial<Connection> = {}): Connection => ({
  ...connection,
  ...change,
  capability: { ...unknownCapability('m', 0), ...capability },
})
const answered = (change: Partial<DecisionAnswer> = {}): SourceEvent => ({
  type: 'decision-answer',
  answer: {
    id: 'label',
    index: 0,
    refused: false,
    probabilities: [
      { value: 'Billing', probability: 0.96 },
      { value: 'Bug report', probability: 0.01 },
      { value: 'Feature request', probability: 0.01 },
      { value: 'Account access', probability: 0.01 },
      { value: 'None of these', probability: 0.01 },
    ],
    reportedConfidence: 0.95,
    labelMass: null,
    ...change,
  },
})
const failing = (kind: FailureKind): SourceEvent => ({
  type: 'answer-failure',
  failure: { ...failure('stopped'), kind } satisfies Failure,
})
const letters: Partial<Provenance> = {
  readout: 'letters',
  dialect: 'chat-completions',
  kind: 'measured',
  temperature: 0,
  listed: 3,
}

describe('the best readout that the connection offers', () => {
  const decided = { kind: 'measured', temperature: null, listed: null } as const
  test.each<{ name: string; over: Connection; asked: Ask['type']; provenance: Partial<Provenance> }>([
    {
      name: 'decisions',
      over: found({ decisions: 'openai' }),
      asked: 'decision',
      provenance: { ...decided, readout: 'decisions', dialect: 'decisions' },
    },
    {
      name: 'decisions of another shape',
      over: found({ decisions: 'sglang', truncated: 'yes' }, { preset: 'vllm' }),
      asked: 'decision',
      provenance: { ...decided, readout: 'decisions', dialect: 'decisions', truncated: true },
    },
    {
      name: 'System One',
      over: found({ systemOne: 'yes', decisions: 'no' }),
      asked: 'decision',
      provenance: { ...decided, readout: 'system-one', dialect: 'system-one' },
    },
    {
      name: 'the dialect itself, before any test',
      over: { ...connection, dialect: 'system-one' },
      asked: 'decision',
      provenance: { ...decided, readout: 'system-one', dialect: 'system-one' },
    },
    {
      name: 'letters, where decision endpoints may not be used',
      over: found({ decisions: 'openai', systemOne: 'yes' }, { useDecisions: false }),
      asked: 'answer',
      provenance: letters,
    },
    {
      name: 'letters, where there is no decision endpoint',
      over: found({ decisions: 'no', systemOne: 'no' }),
      asked: 'answer',
      provenance: letters,
    },
    { name: 'letters, before any test', over: connection, asked: 'answer', provenance: letters },
  ])('$name', async ({ over, asked: type, provenance }) => {
    const model: SourceEvent = { type: 'answer-model', model: 'm-2026' }
    const used: SourceEvent = { type: 'answer-usage', usage }
    const { asked, source } = offering([model, answered(), used], [model, letter, used])
    const last = (await job(source, over)).at(-1)
    expect(asked.map((ask) => ask.type)).toEqual([type])
    expect(last).toMatchObject({ state: 'done', usage, decision: { verdict: 'accept' } })
    expect(last?.decision?.provenance).toMatchObject({
      ...provenance,
      origin: 'https://api.example',
      model: 'm-2026',
    })
  })

  test('a decision endpoint is asked about the text alone, and its own confidence is kept', async () => {
    const { asked, source } = offering([answered()])
    const last = (await job(source, found({ decisions: 'openai' }))).at(-1)
    expect(asked).toMatchObject([
      {
        text: 'I was charged twice',
        questions: [{ type: 'choice', options: [{ value: 'Billing' }, {}, {}, {}, {}] }],
      },
    ])
    expect(last?.decision).toMatchObject({
      labels: [{ id: 'billing', probability: 0.96 }, {}, {}, {}, {}],
      reportedConfidence: 0.95,
      labelMass: null,
    })
  })
})

describe('a decision endpoint that refuses', () => {
  const over = found({ decisions: 'openai' })
  test.each<FailureKind>([
    'path-unknown',
    'ask-unsupported',
    'parameter-refused',
    'model-unknown',
    'malformed',
  ])('%s: letters are asked for in the same run', async (kind) => {
    const { asked, source } = offering([failing(kind)])
    const runs = await job(source, over)
    expect(asked.map(({ type }) => type)).toEqual(['decision', 'answer'])
    expect(runs.map(({ state, id }) => [state, id])).toEqual([
      ['running', 'run'],
      ['done', 'run'],
    ])
    expect(runs.at(-1)).toMatchObject({ failure: null, decision: { provenance: letters } })
  })

  test('what the endpoint said before it failed is not taken for the letters', async () => {
    const { source } = offering(
      [{ type: 'answer-model', model: 'decider' }, { type: 'answer-usage', usage }, failing('malformed')],
      [letter],
    )
    const last = (await job(source, over)).at(-1)
    expect(last).toMatchObject({ usage: null, decision: { provenance: { model: 'm' } } })
  })

  test('letters that fail too are the failure', async () => {
    const { source } = offering([failing('path-unknown')], [failing('key-refused')])
    expect((await job(source, over)).at(-1)).toMatchObject({
      state: 'failed',
      failure: { kind: 'key-refused' },
      decision: null,
    })
  })

  test.each<{ kind: FailureKind; state: string }>([
    { kind: 'key-refused', state: 'failed' },
    { kind: 'rate-limited', state: 'failed' },
    { kind: 'context-too-long', state: 'failed' },
    { kind: 'unreachable', state: 'failed' },
    { kind: 'stopped', state: 'interrupted' },
  ])('$kind: it is the end', async ({ kind, state }) => {
    const { asked, source } = offering([failing(kind)])
    expect((await job(source, over)).at(-1)).toMatchObject({ state, failure: { kind }, decision: null })
    expect(asked.map(({ type }) => type)).toEqual(['decision'])
  })

  test('where the dialect is one of decisions there are no letters to fall back on', async () => {
    const { asked, source } = offering([failing('path-unknown')])
    const last = (await job(source, { ...connection, dialect: 'decisions' })).at(-1)
    expect(last).toMatchObject({ state: 'failed', failure: { kind: 'path-unknown' } })
    expect(asked.map(({ type }) => type)).toEqual(['decision'])
  })

  test.each<{ name: string; events: readonly SourceEvent[]; kind: FailureKind }>([
    { name: 'a refused question', events: [answered({ refused: true })], kind: 'question-refused' },
    { name: 'no answer', events: [{ type: 'answer-usage', usage }], kind: 'answer-empty' },
    { name: 'no probabilities', events: [answered({ probabilities: [] })], kind: 'logprobs-absent' },
  ])('$name: $kind, and nothing else is asked', async ({ events, kind }) => {
    const { asked, source } = offering(events)
    expect((await job(source, over)).at(-1)).toMatchObject({
      state: 'failed',
      failure: { kind },
      decision: null,
    })
    expect(asked.map(({ type }) => type)).toEqual(['decision'])
  })
})
