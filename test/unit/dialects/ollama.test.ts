import { describe, expect, test } from 'vitest'

import { ollama } from '../../../utils/dialects/ollama'
import type { Quirks } from '../../../utils/model/connection'
import { answerAsk, decisionAsk, scoreAsk } from './decision-examples'
import { testHostile } from './hostile'
import { connectionTo, deltasOf, entry, finishOf, pairsOf, quirks, tokensOf } from './token-examples'

const response = (body: unknown) => ollama.response(body, answerAsk)
const chunk = (data: unknown) => ollama.chunk(data, answerAsk)

const line = (message: object, rest: object = {}) => ({
  model: 'm-1',
  created_at: '2026-11-22T10:00:00Z',
  message: { role: 'assistant', content: '', ...message },
  done: false,
  ...rest,
})
const end = {
  done: true,
  done_reason: 'stop',
  total_duration: 5_000_000,
  prompt_eval_count: 20,
  eval_count: 4,
}
const a = entry('A', -0.01, [
  ['A', -0.01],
  ['B', -5],
])
/** As the runner of llama.cpp's server sends it: without bytes, and without a list where none was asked for. */
const bare = { token: 'A', logprob: -0.01 }
const whole = line({ content: 'A' }, { logprobs: [a], ...end })

describe('request', () => {
  test('asks its own path, and does not stream unless told to', () => {
    expect(ollama.request(answerAsk, connectionTo())).toEqual({
      at: 'root',
      path: '/api/chat',
      body: {
        model: 'm',
        messages: [{ role: 'user', content: 'Hi' }],
        stream: false,
        options: { num_predict: 1, temperature: 0 },
        logprobs: true,
        top_logprobs: 20,
      },
    })
  })

  test.each<[changes: Partial<Quirks>, sent: object, left: string]>([
    [{}, {}, 'think'],
    [{ reasoningOff: true }, { think: false }, 'reasoning_effort'],
    [{ alternatives: 0 }, { logprobs: true }, 'top_logprobs'],
    [{ logprobs: false }, {}, 'logprobs'],
    [{ temperature: false, minimumTokens: 16 }, { options: { num_predict: 16 } }, 'options.temperature'],
  ])('%o sends %o and no %s', (changes, sent, left) => {
    const body = ollama.request({ ...answerAsk, stream: true }, connectionTo(changes))?.body
    expect(body).toMatchObject({ stream: true, ...sent })
    expect(body).not.toHaveProperty(left)
  })

  test.each([{ ...answerAsk, prediction: 'Hi' }, scoreAsk, decisionAsk])('it cannot ask %o', (ask) => {
    expect(ollama.request(ask, connectionTo())).toBeNull()
  })
})

describe('a whole answer', () => {
  test('has its text with the numbers, the model, the counts and the end', () => {
    expect(response(whole)).toMatchObject([
      { type: 'answer-model', model: 'm-1' },
      { type: 'token-delta', channel: 'content', text: 'A', tokens: [{ text: 'A', listed: true }] },
      { type: 'answer-usage', usage: { promptTokens: 20, completionTokens: 4 } },
      { type: 'answer-finish', finish: 'stop' },
    ])
    expect(pairsOf(tokensOf(response(whole))[0]?.alternatives ?? [])).toEqual([
      ['A', -0.01],
      ['B', -5],
    ])
  })

  test.each<{ name: string; sent: unknown; deltas: readonly (readonly [string, string, number])[] }>([
    { name: 'no numbers', sent: line({ content: 'A' }), deltas: [['content', 'A', 0]] },
    {
      name: 'thoughts, whose numbers come first',
      sent: line({ content: 'A', thinking: 'Hm' }, { logprobs: [entry('Hm', -1), a] }),
      deltas: [
        ['reasoning', 'Hm', 1],
        ['content', 'A', 1],
      ],
    },
    {
      name: 'thoughts to the end',
      sent: line({ thinking: 'Hm' }, { logprobs: [entry('Hm', -1)] }),
      deltas: [['reasoning', 'Hm', 1]],
    },
  ])('$name', ({ sent, deltas }) => {
    const heard = deltasOf(response(sent))
    expect(heard.map(({ channel, text, tokens }) => [channel, text, tokens.length])).toEqual(deltas)
  })

  test('bytes and lists may be missing', () => {
    const token = tokensOf(response(line({ content: 'A' }, { logprobs: [bare] })))[0]
    expect(token).toMatchObject({
      text: 'A',
      bytes: null,
      logprob: -0.01,
      listed: false,
      alternatives: [{ text: 'A' }],
    })
  })

  test.each([
    ['stop', 'stop'],
    ['length', 'length'],
    ['load', 'other'],
    [undefined, 'stop'],
  ])('ends with %s: %s', (done_reason, finish) => {
    expect(finishOf(response({ ...whole, done_reason }))).toBe(finish)
  })

  test.each([
    ['an error', { error: "model 'm' not found" }, 'answer-error'],
    ['a chat completion', { choices: [{ message: { content: 'A' } }] }, 'answer-malformed'],
    ['a list', [], 'answer-malformed'],
    ['text', 'Ollama is running', 'answer-malformed'],
  ])('%s', (_, value, type) => {
    expect(response(value).map((event) => event.type)).toEqual([type])
  })
})

describe('a line of a streamed answer', () => {
  test.each<{ name: string; sent: unknown; events: readonly object[] }>([
    {
      name: 'content',
      sent: line({ content: 'A' }, { logprobs: [a] }),
      events: [
        { type: 'answer-model' },
        { type: 'token-delta', channel: 'content', text: 'A', tokens: [{ text: 'A' }] },
      ],
    },
    {
      name: 'several tokens',
      sent: line({ content: 'AA' }, { logprobs: [a, a] }),
      events: [{ type: 'answer-model' }, { type: 'token-delta', tokens: [{ text: 'A' }, { text: 'A' }] }],
    },
    {
      name: 'a thought',
      sent: line({ thinking: 'A' }, { logprobs: [a] }),
      events: [
        { type: 'answer-model' },
        { type: 'token-delta', channel: 'reasoning', tokens: [{ channel: 'reasoning' }] },
      ],
    },
    {
      name: 'the last',
      sent: line({}, { ...end, done_reason: 'length' }),
      events: [
        { type: 'answer-model' },
        { type: 'answer-usage', usage: { promptTokens: 20, completionTokens: 4 } },
        { type: 'answer-finish', finish: 'length' },
      ],
    },
    { name: 'an error', sent: { error: 'out of memory' }, events: [{ type: 'answer-error' }] },
    { name: 'no object', sent: 'x', events: [{ type: 'answer-malformed' }] },
  ])('$name', ({ sent, events }) => {
    expect(chunk(sent)).toMatchObject(events)
    expect(chunk(sent)).toHaveLength(events.length)
  })
})

test.each<[message: string, before: Partial<Quirks>, after: Partial<Quirks> | null]>([
  ['top_logprobs must be between 0 and 5', {}, { alternatives: 5 }],
  ['think value "false" is not supported for this model', { reasoningOff: true }, { reasoningOff: false }],
  ['"m" does not support thinking', {}, null],
  ['invalid options: temperature', {}, null],
])('after %s, from %o: %o', (message, before, after) => {
  const from = { ...quirks, ...before }
  expect(ollama.adapt({ status: 400, message }, answerAsk, from)).toEqual(after && { ...from, ...after })
})

testHostile(
  ollama,
  [
    [whole, answerAsk],
    [line({ content: 'A', thinking: 'Hm' }, { logprobs: [entry('Hm', -1), a] }), answerAsk],
    [line({ content: 'A' }, { logprobs: [bare] }), answerAsk],
    [line({}, end), answerAsk],
  ],
  quirks,
)
