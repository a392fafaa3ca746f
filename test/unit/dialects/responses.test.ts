import { describe, expect, test } from 'vitest'

import { responses } from '../../../utils/dialects/responses'
import type { Quirks } from '../../../utils/model/connection'
import { answerAsk, decisionAsk, scoreAsk } from './decision-examples'
import { testHostile } from './hostile'
import {
  connectionTo,
  deltasOf,
  entry,
  finishOf,
  pairsOf,
  quirks,
  recordings,
  textOf,
  tokensOf,
} from './token-examples'
import { wrongIn } from './wrong-in'

const response = (body: unknown) => responses.response(body, answerAsk)
const chunk = (data: unknown) => responses.chunk(data, answerAsk)
const system = { role: 'system', content: 'Be brief.' } as const
const user = { role: 'user', content: 'Hi' } as const

const logprobs = [entry('Hi', -0.004088, [['Hi', -0.004088]]), entry('!', -0.5)]
const message = (...content: readonly object[]) => ({
  id: 'msg_1',
  type: 'message',
  status: 'completed',
  role: 'assistant',
  content,
})
const outputText = { type: 'output_text', text: 'Hi!', annotations: [], logprobs }
const usage = { input_tokens: 25, output_tokens: 10, output_tokens_details: { reasoning_tokens: 0 } }
const snapshot = (changes: object) => ({
  id: 'resp_1',
  object: 'response',
  status: 'completed',
  error: null,
  incomplete_details: null,
  model: 'm-1',
  output: [],
  usage: null,
  ...changes,
})
const whole = snapshot({ output: [message(outputText)], usage })

describe('request', () => {
  test('asks for log-probabilities, keeps nothing, and takes what the system says as instructions', () => {
    const ask = { ...answerAsk, messages: [system, user, { role: 'assistant', content: 'A' }, user] as const }
    expect(responses.request(ask, connectionTo())).toEqual({
      at: 'base',
      path: '/responses',
      body: {
        model: 'm',
        instructions: 'Be brief.',
        input: [user, { role: 'assistant', content: 'A' }, user],
        max_output_tokens: 16,
        temperature: 0,
        include: ['message.output_text.logprobs'],
        top_logprobs: 20,
        store: false,
      },
    })
  })

  test('a later word of the system stays in its place', () => {
    const body = responses.request({ ...answerAsk, messages: [user, system] }, connectionTo())?.body
    expect(body).toMatchObject({ input: [user, system] })
    expect(body).not.toHaveProperty('instructions')
  })

  test('the system alone is what is asked', () => {
    const body = responses.request({ ...answerAsk, messages: [system] }, connectionTo())?.body
    expect(body).toMatchObject({ input: [system] })
  })

  test.each<[changes: Partial<Quirks>, sent: object, left: string]>([
    [{}, { max_output_tokens: 16 }, 'reasoning'],
    [{ minimumTokens: 64 }, { max_output_tokens: 64 }, 'stream'],
    [{ alternatives: 5 }, { top_logprobs: 5 }, 'provider'],
    [{ alternatives: 0 }, { include: ['message.output_text.logprobs'] }, 'top_logprobs'],
    [{ logprobs: false }, {}, 'include'],
    [{ temperature: false }, {}, 'temperature'],
    [{ reasoningOff: true }, { reasoning: { effort: 'none' } }, 'reasoning_effort'],
    [
      { reasoningOff: true, reasoningSwitch: 'template' },
      { chat_template_kwargs: { enable_thinking: false } },
      'reasoning',
    ],
    [{ reasoningOff: true, reasoningSwitch: 'thinking' }, { thinking: { type: 'disabled' } }, 'reasoning'],
    [{ requireParameters: true }, { provider: { require_parameters: true } }, 'stream'],
  ])('%o sends %o and no %s', (changes, sent, left) => {
    const body = responses.request(answerAsk, connectionTo(changes))?.body
    expect(body).toMatchObject(sent)
    expect(body).not.toHaveProperty(left)
  })

  test('a stream', () => {
    expect(responses.request({ ...answerAsk, stream: true }, connectionTo())?.body).toMatchObject({
      stream: true,
    })
  })

  test.each([{ ...answerAsk, prediction: 'Hi' }, scoreAsk, decisionAsk])('it cannot ask %o', (ask) => {
    expect(responses.request(ask, connectionTo())).toBeNull()
  })
})

describe('a whole answer', () => {
  test('has its text with the numbers, the model, the counts and the end', () => {
    const events = response(whole)
    expect(textOf(events)).toBe('Hi!')
    expect(pairsOf(tokensOf(events))).toEqual([
      ['Hi', -0.004088],
      ['!', -0.5],
    ])
    expect(tokensOf(events).map(({ listed }) => listed)).toEqual([true, false])
    expect(events).toContainEqual({ type: 'answer-model', model: 'm-1' })
    expect(events).toContainEqual({
      type: 'answer-usage',
      usage: { promptTokens: 25, completionTokens: 10 },
    })
    expect(finishOf(events)).toBe('stop')
  })

  const reasoning = (part: object) => ({ type: 'reasoning', summary: [], content: [], ...part })
  test.each<{
    name: string
    output: readonly unknown[]
    deltas: readonly (readonly [string, string, number])[]
  }>([
    { name: 'nothing', output: [], deltas: [] },
    {
      name: 'a refusal, which has no numbers',
      output: [message({ type: 'refusal', refusal: 'No.' })],
      deltas: [['refusal', 'No.', 0]],
    },
    {
      name: 'reasoning, summed up',
      output: [reasoning({ summary: [{ type: 'summary_text', text: 'Hm' }] }), message(outputText)],
      deltas: [
        ['reasoning', 'Hm', 0],
        ['content', 'Hi!', 2],
      ],
    },
    {
      name: 'reasoning in full',
      output: [reasoning({ content: [{ type: 'reasoning_text', text: 'Hm' }] })],
      deltas: [['reasoning', 'Hm', 0]],
    },
    {
      name: 'texts without numbers',
      output: [message({ type: 'output_text', text: 'A', logprobs: [] }, { type: 'output_text', text: 'B' })],
      deltas: [
        ['content', 'A', 0],
        ['content', 'B', 0],
      ],
    },
    { name: 'unknown items and parts', output: [message({ type: 'new' }), { type: 'new' }], deltas: [] },
  ])('$name', ({ output, deltas }) => {
    const heard = deltasOf(response(snapshot({ output })))
    expect(heard.map(({ channel, text, tokens }) => [channel, text, tokens.length])).toEqual(deltas)
  })

  const call = { type: 'function_call', name: 'f', arguments: '{}' }
  test.each([
    [{ status: 'completed' }, 'stop'],
    [{ status: 'completed', output: [call] }, 'tool-calls'],
    [{ status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } }, 'length'],
    [{ status: 'incomplete', incomplete_details: { reason: 'content_filter' } }, 'content-filter'],
    [{ status: 'incomplete' }, 'other'],
    [{ status: 'cancelled' }, 'other'],
    [{ status: 'in_progress' }, null],
  ])('%o: %s', (changes, finish) => {
    expect(finishOf(response(snapshot(changes)))).toBe(finish)
  })

  test.each([
    [
      'a failure',
      snapshot({ status: 'failed', error: { code: 'server_error', message: 'No.' } }),
      'answer-error',
    ],
    ['a failure without words', { status: 'failed' }, 'answer-error'],
    ['an error in words', { error: 'Unexpected endpoint' }, 'answer-error'],
    ['a chat completion', { object: 'chat.completion', choices: [] }, 'answer-malformed'],
    ['a list', [], 'answer-malformed'],
    ['text', '<html>', 'answer-malformed'],
  ])('%s', (_, value, type) => {
    expect(response(value).map((event) => event.type)).toEqual([type])
  })
})

describe('an event of a streamed answer', () => {
  const delta = { type: 'response.output_text.delta', delta: 'Hi!', logprobs, obfuscation: 'x' }
  test.each<{ name: string; sent: unknown; events: readonly object[] }>([
    {
      name: 'created',
      sent: { type: 'response.created', response: snapshot({ status: 'in_progress' }) },
      events: [{ type: 'answer-model', model: 'm-1' }],
    },
    { name: 'in progress', sent: { type: 'response.in_progress', response: whole }, events: [] },
    {
      name: 'text',
      sent: delta,
      events: [
        { type: 'token-delta', channel: 'content', text: 'Hi!', tokens: [{ text: 'Hi' }, { text: '!' }] },
      ],
    },
    {
      name: 'text without numbers',
      sent: { type: 'response.output_text.delta', delta: 'Hi' },
      events: [{ type: 'token-delta', channel: 'content', text: 'Hi', tokens: [] }],
    },
    {
      name: 'a refusal',
      sent: { type: 'response.refusal.delta', delta: 'No' },
      events: [{ type: 'token-delta', channel: 'refusal', text: 'No' }],
    },
    {
      name: 'reasoning',
      sent: { type: 'response.reasoning_text.delta', delta: 'Hm' },
      events: [{ type: 'token-delta', channel: 'reasoning', text: 'Hm' }],
    },
    {
      name: 'reasoning, summed up',
      sent: { type: 'response.reasoning_summary_text.delta', delta: 'Hm' },
      events: [{ type: 'token-delta', channel: 'reasoning', text: 'Hm' }],
    },
    {
      name: 'the text again',
      sent: { type: 'response.output_text.done', text: 'Hi!', logprobs },
      events: [],
    },
    {
      name: 'the text a third time, without its numbers',
      sent: { type: 'response.content_part.done', part: { ...outputText, logprobs: [] } },
      events: [],
    },
    {
      name: 'the text a fourth time, rounded',
      sent: { type: 'response.output_item.done', item: message(outputText) },
      events: [],
    },
    { name: 'a new kind', sent: { type: 'response.new', delta: 'x' }, events: [] },
    {
      name: 'the end',
      sent: { type: 'response.completed', response: whole },
      events: [
        { type: 'answer-model' },
        { type: 'answer-usage', usage: { promptTokens: 25, completionTokens: 10 } },
        { type: 'answer-finish', finish: 'stop' },
      ],
    },
    {
      name: 'an end without a status',
      sent: { type: 'response.completed' },
      events: [{ type: 'answer-finish', finish: 'stop' }],
    },
    {
      name: 'the end of the room',
      sent: {
        type: 'response.incomplete',
        response: { status: 'incomplete', incomplete_details: { reason: 'max_output_tokens' } },
      },
      events: [{ type: 'answer-finish', finish: 'length' }],
    },
    {
      name: 'a failure',
      sent: { type: 'response.failed', response: { status: 'failed', error: { message: 'No.' } } },
      events: [{ type: 'answer-error', body: { error: { message: 'No.' } } }],
    },
    {
      name: 'an error',
      sent: { type: 'error', code: 'server_error', message: 'No.' },
      events: [{ type: 'answer-error', body: { message: 'No.' } }],
    },
    { name: 'no kind', sent: { object: 'chat.completion.chunk' }, events: [{ type: 'answer-malformed' }] },
    { name: 'no object', sent: 'x', events: [{ type: 'answer-malformed' }] },
  ])('$name', ({ sent, events }) => {
    expect(chunk(sent)).toMatchObject(events)
    expect(chunk(sent)).toHaveLength(events.length)
  })
})

test.each<[status: number, message: string, before: Partial<Quirks>, after: Partial<Quirks>]>([
  [400, "Invalid value for 'top_logprobs': must be less than or equal to 5.", {}, { alternatives: 5 }],
  [400, 'top_logprobs requires logprobs to be set to true', {}, { alternatives: 0 }],
  [400, 'logprobs are not supported with reasoning models.', {}, { reasoningOff: true }],
  [
    400,
    "Unsupported parameter: 'top_logprobs' is not supported with this model.",
    {},
    { reasoningOff: true },
  ],
  [403, 'You are not allowed to request logprobs from this model', {}, { logprobs: false }],
  [
    400,
    "Unsupported value: 'reasoning.effort' does not support 'none' with this model.",
    { reasoningOff: true },
    { reasoningOff: false, logprobs: false },
  ],
  [400, "Unsupported parameter: 'temperature' is not supported with this model.", {}, { temperature: false }],
])('after %d %s, from %o: %o', (status, message, before, after) => {
  const from = { ...quirks, ...before }
  expect(responses.adapt({ status, message }, answerAsk, from)).toEqual({ ...from, ...after })
})

const names = /-responses-.*\.json$/

describe.each(recordings(names))('$name', ({ isStreamed, parts }) => {
  const events = parts.flatMap((part) => (isStreamed ? chunk(part) : response(part)))

  test('is an answer with a number for every token', () => {
    expect(events.filter(({ type }) => type === 'answer-malformed' || type === 'answer-error')).toEqual([])
    expect(events.flatMap(wrongIn)).toEqual([])
    expect(textOf(events)).not.toBe('')
    expect(tokensOf(events).every(({ logprob }) => logprob !== null)).toBe(true)
    expect(finishOf(events)).not.toBeNull()
  })

  test('its tokens spell its text, once', () => {
    expect(
      tokensOf(events)
        .map((token) => token.text)
        .join(''),
    ).toBe(textOf(events))
  })
})

testHostile(
  responses,
  [
    [whole, answerAsk],
    [snapshot({ status: 'incomplete', incomplete_details: { reason: 'content_filter' } }), answerAsk],
    [snapshot({ output: [message({ type: 'refusal', refusal: 'No.' })] }), answerAsk],
    [{ type: 'response.output_text.delta', delta: 'Hi!', logprobs }, answerAsk],
    [{ type: 'response.completed', response: whole }, answerAsk],
    ...recordings(names).flatMap(({ parts }) => parts.map((part) => [part, answerAsk] as const)),
  ],
  quirks,
)
