import { describe, expect, test } from 'vitest'

import { classify } from '../../../utils/jobs/classify'
import { failure } from '../../../utils/jobs/failures'
import type { Source, SourceEvent } from '../../../utils/jobs/source'
import type { Ask } from '../../../utils/model/ask'
import { unscoredToken } from '../../../utils/model/token'
import { token } from '../token'
import { all, classificationRun, saying } from './examples'

const { signal } = new AbortController()
const letter: SourceEvent = {
  type: 'token-delta',
  channel: 'content',
  text: 'A',
  tokens: [token('A', { A: 0.9, B: 0.05, C: 0.03 })],
}
const usage = { promptTokens: 90, completionTokens: 1 }
const job = (source: Source) =>
  all(classify({ run: classificationRun(), source, origin: 'https://api.example', signal, now: () => 2000 }))

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
      provenance: {
        kind: 'measured',
        origin: 'https://api.example',
        model: 'm-2026',
        temperature: 0,
        listed: 3,
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
  expect(asked[0]?.messages.at(-1)?.content).toMatch(/(text-[0-9a-f]{16})\nI was charged twice\n\1/)
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
