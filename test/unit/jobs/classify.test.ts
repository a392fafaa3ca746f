import { describe, expect, test } from 'vitest'

import { classify } from '../../../utils/jobs/classify'
import { failure } from '../../../utils/jobs/failures'
import type { Source, SourceEvent } from '../../../utils/jobs/source'
import type { DecisionAnswer } from '../../../utils/model/answer'
import type { Ask } from '../../../utils/model/ask'
import { type Capability, unknownCapability } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import type { Decision } from '../../../utils/model/decision'
import type { Failure, FailureKind } from '../../../utils/model/failure'
import type { LabelSet } from '../../../utils/model/label-set'
import type { Provenance } from '../../../utils/model/provenance'
import { unscoredToken } from '../../../utils/model/token'
import { all, classificationRun, connectionTo, saying } from './examples'
import { allNames, answering, byLetter, model, orderOf, wordsOf } from './scripted-model'

const { signal } = new AbortController()
const connection = connectionTo('https://api.example/v1', 'm')
const usage = { promptTokens: 90, completionTokens: 1 }
const clear = { Billing: 0.9, 'Bug report': 0.05, 'Feature request': 0.03 }
/** The answer of a model that is clear about it, wherever the options stand. */
const letter = (ask: Ask) => byLetter(ask, clear)
const job = (source: Source, over: Connection = connection, labelSet: Partial<LabelSet> = {}) => {
  const queued = classificationRun()
  const run = { ...queued, labelSet: { ...queued.labelSet, ...labelSet } }
  return all(classify({ run, connection: over, source, signal, now: () => 2000 }))
}

const failing = (kind: FailureKind): SourceEvent => ({
  type: 'answer-failure',
  failure: { ...failure('stopped'), kind } satisfies Failure,
})

test('a run goes from running to done, with its decision and where it came from', async () => {
  const { source } = model((ask) => [
    { type: 'answer-model', model: 'm-2026' },
    letter(ask),
    { type: 'answer-usage', usage },
  ])
  const runs = await job(source)
  expect(runs.map(({ state }) => state)).toEqual(['running', 'done'])
  expect(runs[0]).toMatchObject({
    decision: null,
    endedAt: null,
    plan: { readout: 'letters', fewest: 2, most: 5 },
    requests: 0,
  })
  expect(runs[1]).toMatchObject({
    usage: { promptTokens: 180, completionTokens: 2 },
    requests: 2,
    endedAt: 2000,
    failure: null,
    decision: {
      verdict: 'accept',
      labels: [{ id: 'billing' }, { id: 'bug-report' }, { id: 'feature-request' }, {}, {}],
      reportedConfidence: null,
      stability: { askings: 2, flipRate: 0 },
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

test('every question holds the text between its markers, once', async () => {
  const { asked, source } = model((ask) => [letter(ask)])
  await job(source)
  expect(asked.length).toBeGreaterThan(0)
  for (const ask of asked) {
    expect(wordsOf(ask)).toMatch(/(text-[0-9a-f]{16})\nI was charged twice\n\1/)
    expect(wordsOf(ask).split('I was charged twice')).toHaveLength(2)
  }
})

test('a wait is told of, and its end', async () => {
  const { source } = model((ask, number) => [
    ...(number === 0 ? ([{ type: 'wait-start', until: 7000 }, { type: 'wait-end' }] as const) : []),
    letter(ask),
  ])
  const runs = await job(source)
  expect(runs.map(({ state, waitingUntil }) => [state, waitingUntil])).toEqual([
    ['running', null],
    ['running', 7000],
    ['running', null],
    ['done', null],
  ])
})

describe('by letters', () => {
  const close = { Billing: 0.5, 'Bug report': 0.4, 'Feature request': 0.05 }

  test('a clear one is asked in the given order and its reverse', async () => {
    const { asked, source } = model((ask) => [letter(ask)])
    await job(source)
    expect(asked.map((ask) => orderOf(ask, allNames))).toEqual([allNames, allNames.toReversed()])
  })

  test('a close one is asked in five orders, and is what the model thinks all the same', async () => {
    const { asked, source } = model((ask) => [byLetter(ask, close)])
    const last = (await job(source)).at(-1)
    expect(new Set(asked.map((ask) => orderOf(ask, allNames).join()))).toHaveProperty('size', 5)
    expect(asked).toHaveLength(5)
    expect(last).toMatchObject({
      requests: 5,
      decision: {
        verdict: 'ask',
        stability: { askings: 5, flipRate: 0 },
        labels: [{ id: 'billing' }, {}, {}, {}, {}],
      },
    })
    expect(last?.decision?.labels[0]?.probability).toBeCloseTo(0.5 / 0.95, 2)
  })

  test('no more orders than are needed', async () => {
    const sure = { Billing: 0.998, 'Bug report': 0.001, 'Feature request': 0.001 }
    const { asked, source } = model((ask, number) => [byLetter(ask, number < 2 ? close : sure)])
    await job(source)
    expect(asked).toHaveLength(3)
  })

  test.each([
    { name: 'agree with a lead', second: { Billing: 0.7, 'Bug report': 0.29 }, orders: 2 },
    { name: 'do not agree, for all their lead', second: { 'Bug report': 0.5, Billing: 0.48 }, orders: 3 },
  ])('two orders that $name: $orders orders', async ({ second, orders }) => {
    const first = { Billing: 0.98, 'Bug report': 0.01 }
    const sure = { Billing: 0.998, 'Bug report': 0.001 }
    // What comes after the first two agrees, and yet the one that did not is part of the whole.
    const { asked, source } = model((ask, number) => [byLetter(ask, [first, second][number] ?? sure)])
    const last = (await job(source)).at(-1)
    expect(asked.length).toBeGreaterThanOrEqual(orders)
    expect(asked.length === 2).toBe(orders === 2)
    expect(last?.decision?.labels[0]?.id).toBe('billing')
  })

  test('a model that always takes the first option says nothing, and it shows', async () => {
    const { asked, source } = model(() => [answering({ A: 0.9, B: 0.04, C: 0.03, D: 0.02, E: 0.01 })])
    const { decision } = (await job(source)).at(-1) ?? {}
    expect(asked).toHaveLength(5)
    expect(decision?.stability?.flipRate).toBeGreaterThanOrEqual(0.6)
    expect(decision?.stability?.spread).toBeGreaterThan(0.8)
    expect(decision?.verdict).toBe('ask')
  })

  test('both of the first two are asked before either is answered', async () => {
    const { promise: bothAsked, resolve } = Promise.withResolvers<void>()
    let asked = 0
    const source: Source = async function* (ask) {
      asked += 1
      if (asked === 2) resolve()
      await bothAsked
      yield letter(ask)
    }
    expect((await job(source)).at(-1)?.state).toBe('done')
    expect(asked).toBe(2)
  })

  test.each([0, 1])('request %i fails: the other is stopped, and that is not the failure', async (failed) => {
    let asked = 0
    let stopped = 0
    const source: Source = async function* (_, ofRun) {
      const number = asked
      asked += 1
      if (number === failed) yield failing('rate-limited')
      else {
        await new Promise<void>((resolve) => {
          if (ofRun.aborted) resolve()
          ofRun.addEventListener('abort', () => resolve())
        })
        stopped += 1
        yield failing('stopped')
      }
    }
    expect((await job(source)).at(-1)).toMatchObject({
      state: 'failed',
      failure: { kind: 'rate-limited' },
      decision: null,
    })
    expect([asked, stopped]).toEqual([2, 1])
  })

  test('a later order that fails is the failure', async () => {
    const { source } = model((ask, number) => [number < 2 ? byLetter(ask, close) : failing('overloaded')])
    expect((await job(source)).at(-1)).toMatchObject({ state: 'failed', failure: { kind: 'overloaded' } })
  })

  test('one of them without numbers is none', async () => {
    const { source } = model((ask, number) => [
      number === 0
        ? letter(ask)
        : { type: 'token-delta', channel: 'content', text: 'A', tokens: [unscoredToken('A')] },
    ])
    expect((await job(source)).at(-1)).toMatchObject({ failure: { kind: 'logprobs-absent' } })
  })
})

describe('what corrections make of it', () => {
  const learned = async (decision: Decision) => ({ ...decision, reason: 'learned' })
  const run = (events: (ask: Ask) => readonly SourceEvent[]) =>
    all(classify({ run: classificationRun(), connection, source: model(events).source, signal, learned }))
  test('is the decision', async () =>
    expect((await run((ask) => [letter(ask)])).at(-1)?.decision?.reason).toBe('learned'))
  test('is not asked for where there is none', async () =>
    expect((await run(() => [failing('overloaded')])).at(-1)).toMatchObject({
      state: 'failed',
      decision: null,
    }))
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
      events: [{ ...answering({ A: 0.9 }), channel: 'reasoning' as const } as SourceEvent],
      state: 'failed',
      kind: 'logprobs-absent',
    },
    { name: 'a refusal', events: [fails('logprobs-refused')], state: 'failed', kind: 'logprobs-refused' },
    { name: 'stopped', events: [fails('stopped')], state: 'interrupted', kind: 'stopped' },
    {
      name: 'stopped after the letter',
      events: [answering({ A: 0.9 }), fails('stopped')],
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
const offering = (
  decision: readonly SourceEvent[],
  answer: (ask: Ask) => readonly SourceEvent[] = (ask) => [letter(ask)],
) => model((ask) => (ask.type === 'decision' ? decision : answer(ask)))

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
const letters: Partial<Provenance> = {
  readout: 'letters',
  dialect: 'chat-completions',
  kind: 'measured',
  temperature: 0,
  listed: 3,
}

describe('the best readout that the connection offers', () => {
  const decided = { kind: 'measured', temperature: null, listed: null } as const
  test.each<{
    name: string
    over: Connection
    asked: readonly Ask['type'][]
    provenance: Partial<Provenance>
  }>([
    {
      name: 'decisions',
      over: found({ decisions: 'openai' }),
      asked: ['decision'],
      provenance: { ...decided, readout: 'decisions', dialect: 'decisions' },
    },
    {
      name: 'decisions of another shape',
      over: found({ decisions: 'sglang', truncated: 'yes' }, { preset: 'vllm' }),
      asked: ['decision'],
      provenance: { ...decided, readout: 'decisions', dialect: 'decisions', truncated: true },
    },
    {
      name: 'System One',
      over: found({ systemOne: 'yes', decisions: 'no' }),
      asked: ['decision'],
      provenance: { ...decided, readout: 'system-one', dialect: 'system-one' },
    },
    {
      name: 'the dialect itself, before any test',
      over: { ...connection, dialect: 'system-one' },
      asked: ['decision'],
      provenance: { ...decided, readout: 'system-one', dialect: 'system-one' },
    },
    {
      name: 'letters, where decision endpoints may not be used',
      over: found({ decisions: 'openai', systemOne: 'yes' }, { useDecisions: false }),
      asked: ['answer', 'answer'],
      provenance: letters,
    },
    {
      name: 'letters, where there is no decision endpoint',
      over: found({ decisions: 'no', systemOne: 'no' }),
      asked: ['answer', 'answer'],
      provenance: letters,
    },
    { name: 'letters, before any test', over: connection, asked: ['answer', 'answer'], provenance: letters },
  ])('$name', async ({ over, asked: types, provenance }) => {
    const named: SourceEvent = { type: 'answer-model', model: 'm-2026' }
    const used: SourceEvent = { type: 'answer-usage', usage }
    const { asked, source } = offering([named, answered(), used], (ask) => [named, letter(ask), used])
    const last = (await job(source, over)).at(-1)
    expect(asked.map((ask) => ask.type)).toEqual(types)
    expect(last).toMatchObject({
      state: 'done',
      usage: { promptTokens: 90 * types.length, completionTokens: types.length },
      requests: types.length,
      decision: { verdict: 'accept' },
    })
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
    expect(asked.map(({ type }) => type)).toEqual(['decision', 'answer', 'answer'])
    expect(runs.map(({ state, id, plan }) => [state, id, plan?.readout])).toEqual([
      ['running', 'run', 'decisions'],
      ['running', 'run', 'letters'],
      ['done', 'run', 'letters'],
    ])
    expect(runs.at(-1)).toMatchObject({ requests: 3, failure: null, decision: { provenance: letters } })
  })

  test('what the endpoint said before it failed is not taken for the letters', async () => {
    const { source } = offering(
      [{ type: 'answer-model', model: 'decider' }, { type: 'answer-usage', usage }, failing('malformed')],
      (ask) => [letter(ask)],
    )
    const last = (await job(source, over)).at(-1)
    expect(last).toMatchObject({ usage: null, decision: { provenance: { model: 'm' } } })
  })

  test('letters that fail too are the failure', async () => {
    const { source } = offering([failing('path-unknown')], () => [failing('key-refused')])
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
