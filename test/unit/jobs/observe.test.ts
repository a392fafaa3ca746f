import { describe, expect, test } from 'vitest'

import { observed } from '../../../utils/jobs/observe'
import type { SourceEvent } from '../../../utils/jobs/source'
import type { Ask, DecisionAsk, ScoreAsk } from '../../../utils/model/ask'
import { type Capability, unknownCapability } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import type { FailureKind } from '../../../utils/model/failure'
import { token } from '../token'
import { all, ask, connectionTo, saying } from './examples'

const plain = { ...ask, stream: false }
const score: ScoreAsk = { type: 'score', prefix: '', text: 'a b', alternatives: 5 }
const decision: DecisionAsk = {
  type: 'decision',
  text: 't',
  questions: [{ type: 'predicate', id: 'q', instructions: 'Is it?' }],
}

const numbered: SourceEvent = {
  type: 'token-delta',
  channel: 'content',
  text: 'A',
  tokens: [token('A', { A: 0.5, B: 0.3, C: 0.1 })],
}
const bare: SourceEvent = { type: 'token-delta', channel: 'content', text: 'A', tokens: [] }
const thought: SourceEvent = { type: 'token-delta', channel: 'reasoning', text: 'Hm', tokens: [] }
const scored: SourceEvent = { type: 'score-tokens', tokens: [token('a', { a: 0.5 })] }
const decided: SourceEvent = {
  type: 'decision-answer',
  answer: {
    id: 'q',
    index: 0,
    refused: false,
    probabilities: [],
    reportedConfidence: null,
    labelMass: null,
  },
}
const failing = (kind: FailureKind): SourceEvent => ({
  type: 'answer-failure',
  failure: { kind, sentence: '', next: '', action: null, detail: '' },
})

const known: Capability = {
  ...unknownCapability('m', 1000),
  chat: 'yes',
  streamed: 'yes',
  alternatives: 3,
  bytes: 'yes',
  scoring: 'echo',
  decisions: 'openai',
  systemOne: 'no',
}

async function corrections(
  asked: Ask,
  events: readonly SourceEvent[],
  change: Partial<Connection> = {},
): Promise<Capability[]> {
  const connection = { ...connectionTo('https://api.example/v1', 'm'), capability: known, ...change }
  const heard: Capability[] = []
  const source = observed(
    saying(...events),
    connection,
    (capability) => heard.push(capability),
    () => 2000,
  )
  expect(await all(source(asked, new AbortController().signal))).toEqual(events)
  return heard
}

const knowing = (change: Partial<Capability>): Partial<Connection> => ({
  capability: { ...known, ...change },
})
const quirks = connectionTo('https://api.example/v1', 'm').quirks

describe('what differs is handed on, with a new date', () => {
  test.each<{
    name: string
    asked: Ask
    events: readonly SourceEvent[]
    change?: Partial<Connection>
    shown: Partial<Capability>
  }>([
    { name: 'an answer without numbers', asked: plain, events: [bare], shown: { chat: 'no' } },
    {
      name: 'an answer with numbers',
      asked: plain,
      events: [numbered],
      change: knowing({ chat: 'no' }),
      shown: { chat: 'yes' },
    },
    {
      name: 'an answer over Responses',
      asked: plain,
      events: [numbered],
      change: { dialect: 'responses' },
      shown: { responses: 'yes' },
    },
    {
      name: 'an answer over Completions',
      asked: plain,
      events: [bare],
      change: { dialect: 'completions' },
      shown: { completions: 'no' },
    },
    { name: 'a stream without numbers', asked: ask, events: [bare], shown: { streamed: 'no' } },
    {
      name: 'a stream with numbers',
      asked: ask,
      events: [numbered],
      change: knowing({ chat: 'unknown', streamed: 'no' }),
      shown: { chat: 'yes', streamed: 'yes' },
    },
    {
      name: 'a native stream without numbers',
      asked: ask,
      events: [bare],
      change: { dialect: 'ollama' },
      shown: { streamed: 'no' },
    },
    {
      name: 'more alternatives',
      asked: plain,
      events: [numbered],
      change: knowing({ alternatives: 2 }),
      shown: { alternatives: 3 },
    },
    {
      name: 'the first alternatives',
      asked: plain,
      events: [numbered],
      change: knowing({ alternatives: null }),
      shown: { alternatives: 3 },
    },
    {
      name: 'numbers refused',
      asked: plain,
      events: [failing('logprobs-refused')],
      shown: { chat: 'no' },
    },
    {
      name: 'a decision answered',
      asked: decision,
      events: [decided],
      change: { ...knowing({ decisions: 'no' }), dialect: 'decisions' },
      shown: { decisions: 'openai' },
    },
    {
      name: 'a decision answered in another shape',
      asked: decision,
      events: [decided],
      change: { quirks: { ...quirks, decisionShape: 'sglang' } },
      shown: { decisions: 'sglang' },
    },
    {
      name: 'System One answered',
      asked: decision,
      events: [decided],
      change: { dialect: 'system-one' },
      shown: { systemOne: 'yes' },
    },
    ...(['path-unknown', 'parameter-refused', 'ask-unsupported', 'model-unknown'] as const).map((kind) => ({
      name: `a decision refused: ${kind}`,
      asked: decision,
      events: [failing(kind)],
      shown: { decisions: 'no' as const },
    })),
    {
      name: 'System One refused',
      asked: decision,
      events: [failing('path-unknown')],
      change: knowing({ decisions: 'no', systemOne: 'yes' }),
      shown: { systemOne: 'no' },
    },
    { name: 'a text refused', asked: score, events: [failing('scoring-refused')], shown: { scoring: 'no' } },
    {
      name: 'a text scored by the form that is tried first',
      asked: score,
      events: [scored],
      change: knowing({ scoring: 'unknown' }),
      shown: { scoring: 'prompt-logprobs' },
    },
  ])('$name', async ({ asked, events, change = {}, shown }) => {
    const before = change.capability ?? known
    expect(await corrections(asked, events, change)).toEqual([{ ...before, ...shown, testedAt: 2000 }])
  })
})

describe('nothing is handed on', () => {
  test.each<{
    name: string
    asked: Ask
    events: readonly SourceEvent[]
    change?: Partial<Connection>
  }>([
    { name: 'where all is as it was', asked: ask, events: [numbered] },
    { name: 'of fewer alternatives', asked: plain, events: [numbered], change: knowing({ alternatives: 9 }) },
    { name: 'before any test', asked: plain, events: [bare], change: { capability: null } },
    { name: 'of another model', asked: plain, events: [bare], change: { model: 'n' } },
    {
      name: 'of an answer that was guessed beforehand',
      asked: { ...plain, prediction: 'A' },
      events: [bare],
    },
    {
      name: 'where numbers were not asked for',
      asked: plain,
      events: [bare],
      change: { quirks: { ...quirks, logprobs: false } },
    },
    { name: 'of an empty answer', asked: plain, events: [{ type: 'answer-finish', finish: 'stop' }] },
    { name: 'of thoughts', asked: plain, events: [thought] },
    {
      name: 'of a stream where it is not known whether any answer has numbers',
      asked: ask,
      events: [bare],
      change: knowing({ chat: 'unknown' }),
    },
    {
      name: 'of a native stream where no answer is known to have numbers',
      asked: ask,
      events: [bare],
      change: { ...knowing({ bytes: 'unknown' }), dialect: 'ollama' },
    },
    {
      name: 'of a stream where no answer has numbers',
      asked: ask,
      events: [bare],
      change: knowing({ chat: 'no' }),
    },
    {
      name: 'of a wait',
      asked: ask,
      events: [{ type: 'wait-start', until: 1 }, { type: 'wait-end' }, numbered],
    },
    {
      name: 'of a native answer without a field',
      asked: plain,
      events: [bare],
      change: { dialect: 'ollama' },
    },
    { name: 'of a refused question', asked: plain, events: [failing('parameter-refused')] },
    { name: 'of an unknown path for answers', asked: plain, events: [failing('path-unknown')] },
    { name: 'of a text that is scored as before', asked: score, events: [scored] },
    {
      name: 'of a text that is scored in its own form',
      asked: score,
      events: [scored],
      change: knowing({ scoring: 'tgi' }),
    },
    {
      name: 'of a text that is forced',
      asked: score,
      events: [scored],
      change: knowing({ scoring: 'forced' }),
    },
    ...(
      [
        'unreachable',
        'stalled',
        'key-refused',
        'key-missing',
        'forbidden',
        'rate-limited',
        'quota',
        'credit',
        'overloaded',
        'server-error',
        'stream-cut',
        'stopped',
        'malformed',
      ] as const
    ).flatMap((kind) =>
      [plain, ask, score, decision].map((asked) => ({
        name: `of ${kind}, ${asked.type}`,
        asked,
        events: asked.type === 'answer' ? [bare, failing(kind)] : [failing(kind)],
      })),
    ),
  ])('$name', async ({ asked, events, change = {} }) =>
    expect(await corrections(asked, events, change)).toEqual([]),
  )
})
