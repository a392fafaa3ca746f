import { describe, expect, test } from 'vitest'

import { chatCompletions } from '../../../utils/dialects/chat-completions'
import type { AnswerAsk } from '../../../utils/model/ask'
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

const { adapt } = chatCompletions
const response = (body: unknown) => chatCompletions.response(body, answerAsk)
const chunk = (data: unknown) => chatCompletions.chunk(data, answerAsk)
const bodyOf = (ask: AnswerAsk, changes: Partial<Quirks> = {}) =>
  chatCompletions.request(ask, connectionTo(changes))?.body

const body = (message: object, logprobs: unknown, choice: object = {}, rest: object = {}) => ({
  model: 'm-1',
  choices: [
    { index: 0, message: { role: 'assistant', ...message }, logprobs, finish_reason: 'stop', ...choice },
  ],
  ...rest,
})
const chunkOf = (delta: object, logprobs: unknown, choice: object = {}) => ({
  object: 'chat.completion.chunk',
  choices: [{ index: 0, delta, logprobs, finish_reason: null, ...choice }],
})
const first = (logprobs: unknown, content = 'x') => tokensOf(response(body({ content }, logprobs)))[0]

describe('request', () => {
  test('asks for log-probabilities and as many alternatives as are known to work', () => {
    expect(chatCompletions.request(answerAsk, connectionTo())).toEqual({
      at: 'base',
      path: '/chat/completions',
      body: {
        model: 'm',
        messages: [{ role: 'user', content: 'Hi' }],
        max_tokens: 1,
        temperature: 0,
        logprobs: true,
        top_logprobs: 20,
      },
    })
  })

  test.each<[key: string, changes: Partial<Quirks>]>([
    ['top_logprobs', { alternatives: 0 }],
    ['logprobs', { logprobs: false }],
    ['temperature', { temperature: false }],
    ['max_tokens', { maximumTokensField: 'max_completion_tokens' }],
    ['stream_options', { streamOptions: false }],
    ['reasoning_effort', {}],
    ['provider', {}],
  ])('%s is left out with %o', (key, changes) => {
    expect(bodyOf({ ...answerAsk, stream: true }, changes)).not.toHaveProperty(key)
  })

  test.each<[changes: Partial<Quirks>, sent: object]>([
    [{ logprobsForm: 'integer', alternatives: 5 }, { logprobs: 5 }],
    [{ logprobsForm: 'integer', alternatives: 0 }, { logprobs: 1 }],
    [{ minimumTokens: 16 }, { max_tokens: 16 }],
    [{ requireParameters: true }, { provider: { require_parameters: true } }],
    [{ reasoningOff: true }, { reasoning_effort: 'none' }],
    [
      { reasoningOff: true, reasoningSwitch: 'template' },
      { chat_template_kwargs: { enable_thinking: false } },
    ],
    [{ reasoningOff: true, reasoningSwitch: 'thinking' }, { thinking: { type: 'disabled' } }],
    [{ reasoningOff: true, reasoningSwitch: 'reasoning' }, { reasoning: { effort: 'none' } }],
  ])('%o sends %o', (changes, sent) => {
    expect(bodyOf(answerAsk, changes)).toMatchObject(sent)
  })

  test('a prediction goes without log-probabilities', () => {
    const sent = bodyOf({ ...answerAsk, prediction: 'Hello' })
    expect(sent).toMatchObject({ prediction: { type: 'content', content: 'Hello' } })
    expect(sent).not.toHaveProperty('logprobs')
  })

  test.each([scoreAsk, decisionAsk])('it cannot ask for a $type', (ask) => {
    expect(chatCompletions.request(ask, connectionTo())).toBeNull()
  })
})

describe('a token', () => {
  test('has its alternatives; the chosen one is added where the list lacks it', () => {
    const token = first({ content: [entry('Art', -2, [['Sport', -0.2]])], refusal: null }, 'Art')
    expect(token?.listed).toBe(false)
    expect(pairsOf(token?.alternatives ?? [])).toEqual([
      ['Sport', -0.2],
      ['Art', -2],
    ])
  })

  test('each alternative is there once, the likeliest first', () => {
    const top = [
      ['b', -3],
      ['a', -1],
      ['b', -2],
    ] as const
    expect(pairsOf(first({ content: [entry('a', -1, top)] })?.alternatives ?? [])).toEqual([
      ['a', -1],
      ['b', -2],
    ])
  })

  test.each([
    ['-9999', -9999],
    ['-1000', -1000],
    ['float lowest', -3.4028234663852886e38],
    ['null', null],
    ['a probability', 0.7],
    ['text', '-1'],
  ])('%s is no number', (_, logprob) => {
    expect(first({ content: [entry('x', logprob)] })).toMatchObject({ logprob: null, alternatives: [] })
  })

  test.each([
    ['a rounding error above 0', 1e-9],
    ['minus zero', -0],
  ])('%s is 0', (_, logprob) => {
    expect(first({ content: [entry('x', logprob)] })?.logprob).toBe(0)
  })

  const escaped = String.raw`\xf0\x9f`
  test.each<{ name: string; sent: object; text: string; bytes: readonly number[] | null }>([
    { name: 'no bytes', sent: { token: 'x' }, text: 'x', bytes: null },
    { name: 'null bytes', sent: { token: 'x', bytes: null }, text: 'x', bytes: null },
    { name: 'bytes that are none', sent: { token: 'x', bytes: [300, 'a'] }, text: 'x', bytes: null },
    { name: 'an end-of-turn mark', sent: { token: '', bytes: [] }, text: '', bytes: [] },
    {
      name: 'half a character',
      sent: { token: escaped, bytes: [240, 159] },
      text: escaped,
      bytes: [240, 159],
    },
    {
      name: 'half a character that is spelled',
      sent: { token: String.raw`bytes: \xe2\x80` },
      text: String.raw` \xe2\x80`,
      bytes: [32, 226, 128],
    },
    { name: 'a word that begins like that', sent: { token: 'bytes:' }, text: 'bytes:', bytes: null },
    { name: 'a byte token', sent: { token: '<0xE2>' }, text: '<0xE2>', bytes: null },
  ])('$name', ({ sent, text, bytes }) => {
    const token = first({ content: [{ ...sent, logprob: -1, top_logprobs: [] }] }, 'xy')
    expect(token).toMatchObject({ text, bytes, logprob: -1, alternatives: [{ text, bytes, logprob: -1 }] })
  })

  const number = {
    token: 'token_id:9707',
    logprob: -1,
    bytes: [...new TextEncoder().encode('token_id:9707')],
  }
  test('a number in its place stands for the text where that is one token', () => {
    const events = chunk(chunkOf({ content: 'Hi' }, { content: [{ ...number, top_logprobs: [number] }] }))
    expect(tokensOf(events)).toMatchObject([
      { text: 'Hi', bytes: null, logprob: -1, listed: true, alternatives: [{ text: 'Hi', bytes: null }] },
    ])
  })

  test('and for itself where the text is more', () => {
    const two = [number, { ...number, token: 'token_id:0' }].map((each) => ({ ...each, top_logprobs: [] }))
    expect(tokensOf(response(body({ content: 'Hi there' }, { content: two })))).toMatchObject([
      { text: 'token_id:9707', bytes: null },
      { text: 'token_id:0' },
    ])
  })

  test('a whole character that has the number and the list of its last piece has no number', () => {
    const piece = (bytes: readonly number[], logprob: number) => ({ token: '', bytes, logprob })
    const whole = { token: '😀', bytes: [240, 159, 152, 128], logprob: -0.02 }
    const content = [{ ...whole, top_logprobs: [piece([128], -0.02), piece([141], -5)] }]
    expect(first({ content }, '😀')).toMatchObject({ text: '😀', logprob: null, alternatives: [] })
  })

  test('a map in place of a list, and probabilities that are lower than no number', () => {
    const content = [{ token: 'a', logprob: -1, top_logprobs: { a: -1, b: 'x' } }]
    expect(pairsOf(first({ content })?.alternatives ?? [])).toEqual([
      ['a', -1],
      ['b', null],
    ])
  })
})

describe('a whole answer', () => {
  const parts = [
    { type: 'thinking', thinking: [] },
    { type: 'text', text: 'A' },
    { type: 'text', text: 'B' },
  ]
  const a = entry('A', -1)
  test.each<{ name: string; sent: unknown; deltas: readonly (readonly [string, string, number])[] }>([
    { name: 'content', sent: body({ content: 'A' }, { content: [a] }), deltas: [['content', 'A', 1]] },
    { name: 'no numbers', sent: body({ content: 'A' }, null), deltas: [['content', 'A', 0]] },
    { name: 'a bare list', sent: body({ content: 'A' }, [a]), deltas: [['content', 'A', 1]] },
    { name: 'parts of content', sent: body({ content: parts }, null), deltas: [['content', 'AB', 0]] },
    {
      name: 'a refusal',
      sent: body({ content: null, refusal: 'A' }, { content: null, refusal: [a] }),
      deltas: [['refusal', 'A', 1]],
    },
    {
      name: 'reasoning with numbers of its own',
      sent: body({ content: 'A', reasoning_content: 'A' }, { content: [a], reasoning_content: [a, a] }),
      deltas: [
        ['reasoning', 'A', 2],
        ['content', 'A', 1],
      ],
    },
    {
      name: 'reasoning with numbers beside',
      sent: body(
        { content: 'A', reasoning: 'A' },
        { content: [a] },
        { reasoning_logprobs: { content: [a] } },
      ),
      deltas: [
        ['reasoning', 'A', 1],
        ['content', 'A', 1],
      ],
    },
    {
      name: 'reasoning to the end, whose numbers are among those of the content',
      sent: body({ content: null, reasoning: 'A' }, { content: [a] }),
      deltas: [['reasoning', 'A', 1]],
    },
    {
      name: 'reasoning whose numbers come before those of the content',
      sent: body({ content: 'A', reasoning: 'AA' }, { content: [a, a, entry('</think>', -1), a] }),
      deltas: [
        ['reasoning', 'AA', 3],
        ['content', 'A', 1],
      ],
    },
    {
      name: 'reasoning without numbers, and an end-of-turn mark',
      sent: body({ content: 'AA', reasoning: 'B' }, { content: [a, a, entry('<|im_end|>', -1)] }),
      deltas: [
        ['reasoning', 'B', 0],
        ['content', 'AA', 3],
      ],
    },
    {
      name: 'numbers of the reasoning alone',
      sent: body({ content: 'B', reasoning: 'AA' }, { content: [a, a] }),
      deltas: [
        ['reasoning', 'AA', 2],
        ['content', 'B', 0],
      ],
    },
    {
      name: 'thoughts in the content',
      sent: body({ content: '<think>A</think>B' }, null),
      deltas: [['content', '<think>A</think>B', 0]],
    },
  ])('$name', ({ sent, deltas }) => {
    const heard = deltasOf(response(sent))
    expect(heard.map(({ channel, text, tokens }) => [channel, text, tokens.length])).toEqual(deltas)
    for (const { channel, tokens } of heard) {
      expect(tokens.every((token) => token.channel === channel)).toBe(true)
    }
  })

  test('the older lists', () => {
    const logprobs = {
      tokens: ['The', ' cat', '!'],
      token_logprobs: [null, -0.5, -2],
      top_logprobs: [null, { ' cat': -0.5, ' dog': -1.5 }, {}],
      token_ids: [1, 2, 3],
    }
    const tokens = tokensOf(response(body({ content: 'The cat!' }, logprobs)))
    expect(pairsOf(tokens)).toEqual([
      ['The', null],
      [' cat', -0.5],
      ['!', -2],
    ])
    expect(tokens.map(({ listed }) => listed)).toEqual([false, true, false])
    expect(tokens.map(({ alternatives }) => alternatives.length)).toEqual([0, 2, 1])
  })

  test.each([
    ['stop', 'stop'],
    ['length', 'length'],
    ['content_filter', 'content-filter'],
    ['tool_calls', 'tool-calls'],
    ['something new', 'other'],
    ['constructor', 'other'],
  ])('ends with %s: %s', (finish_reason, finish) => {
    expect(finishOf(response(body({ content: 'x' }, null, { finish_reason })))).toBe(finish)
  })

  test('says which model, and how many tokens', () => {
    const usage = { prompt_tokens: 3, completion_tokens: 2 }
    expect(response(body({ content: 'x' }, null, {}, { usage })).slice(0, 2)).toEqual([
      { type: 'answer-model', model: 'm-1' },
      { type: 'answer-usage', usage: { promptTokens: 3, completionTokens: 2 } },
    ])
  })

  test.each([
    ['an error in words', { error: 'Unexpected endpoint' }, 'answer-error'],
    ['an error', { error: { message: 'No.', code: 502 } }, 'answer-error'],
    ['another envelope', { object: 'error', message: 'No.', code: 400 }, 'answer-error'],
    ['a third', { code: 400, message: 'No.', type: 'BadRequest' }, 'answer-error'],
    ['a list', [], 'answer-malformed'],
    ['text', '<html>', 'answer-malformed'],
    ['nothing', undefined, 'answer-malformed'],
    ['no choices', { choices: [] }, 'answer-malformed'],
    ['choices that are none', { choices: {} }, 'answer-malformed'],
  ])('%s', (_, value, type) => {
    expect(response(value).map((event) => event.type)).toEqual([type])
  })

  test.each([
    [{ finish_reason: 'error' }],
    [{ finish_reason: 'stop', error: { message: 'Gone.', code: 502 } }],
  ])('%o is an error after what had come', (choice) => {
    const events = response(body({ content: 'x' }, null, choice))
    expect(events.map(({ type }) => type)).toEqual(['answer-model', 'token-delta', 'answer-error'])
  })
})

describe('a part of a streamed answer', () => {
  const content = (...words: readonly string[]) => ({ content: words.map((word) => entry(word, -1)) })
  test.each<{ name: string; sent: unknown; events: readonly object[] }>([
    { name: 'the first', sent: chunkOf({ role: 'assistant', content: '' }, content()), events: [] },
    { name: 'the first of Azure', sent: { choices: [], id: '', prompt_filter_results: [] }, events: [] },
    { name: 'null content', sent: chunkOf({ role: 'assistant', content: null }, null), events: [] },
    {
      name: 'several tokens',
      sent: chunkOf({ content: 'ab' }, content('a', 'b')),
      events: [{ type: 'token-delta', text: 'ab', tokens: [{ text: 'a' }, { text: 'b' }] }],
    },
    {
      name: 'tokens before their text',
      sent: chunkOf({ content: '' }, content('a')),
      events: [{ type: 'token-delta', channel: 'content', text: '', tokens: [{ text: 'a' }] }],
    },
    {
      name: 'reasoning',
      sent: chunkOf({ reasoning: 'a' }, content('a')),
      events: [{ type: 'token-delta', channel: 'reasoning', text: 'a', tokens: [{ channel: 'reasoning' }] }],
    },
    {
      name: 'one number for one token',
      sent: chunkOf({ content: ' a', token_id: 7 }, -0.25),
      events: [
        {
          type: 'token-delta',
          text: ' a',
          tokens: [
            { text: ' a', bytes: null, logprob: -0.25, listed: false, alternatives: [{ text: ' a' }] },
          ],
        },
      ],
    },
    { name: 'one number for nothing', sent: chunkOf({ content: '' }, -0.25), events: [] },
    {
      name: 'another choice',
      sent: { choices: [{ index: 1, delta: { content: 'x' } }] },
      events: [],
    },
    {
      name: 'usage alone',
      sent: { choices: [], usage: { prompt_tokens: 3, completion_tokens: 2 } },
      events: [{ type: 'answer-usage', usage: { promptTokens: 3, completionTokens: 2 } }],
    },
    {
      name: 'the finish',
      sent: chunkOf({}, null, { finish_reason: 'length' }),
      events: [{ type: 'answer-finish', finish: 'length' }],
    },
    {
      name: 'an error of a provider',
      sent: chunkOf({ content: '' }, null, { finish_reason: 'error' }),
      events: [{ type: 'answer-error' }],
    },
    { name: 'an error', sent: { object: 'error', message: 'x' }, events: [{ type: 'answer-error' }] },
    { name: 'no object', sent: 'x', events: [{ type: 'answer-malformed' }] },
  ])('$name', ({ sent, events }) => {
    expect(chunk(sent)).toMatchObject(events)
    expect(chunk(sent)).toHaveLength(events.length)
  })
})

describe('the ladder of refusals', () => {
  const known = "Unsupported parameter: 'logprobs' is not supported with this model."
  test.each<[name: string, message: string, before: Partial<Quirks>, after: Partial<Quirks>]>([
    [
      'the most that it names',
      "Invalid value for 'top_logprobs': must be less than or equal to 5.",
      {},
      { alternatives: 5 },
    ],
    [
      'the most of another',
      'Requested sample logprobs of 20, which is greater than max allowed: 7',
      {},
      { alternatives: 7 },
    ],
    ['the most of a third', '`top_n_tokens` must be >= 0 and <= 5. Given: 20', {}, { alternatives: 5 }],
    ['the most of a fourth', 'top_logprobs must be between 0 and 8', {}, { alternatives: 8 }],
    ['a limit that is kept tells nothing', 'top_logprobs must be at most 20', {}, { alternatives: 8 }],
    ['fewer', 'top_logprobs not allowed', {}, { alternatives: 8 }],
    ['then five', 'top_logprobs not allowed', { alternatives: 8 }, { alternatives: 5 }],
    ['then one', 'top_logprobs not allowed', { alternatives: 5 }, { alternatives: 1 }],
    ['then none', 'top_logprobs not allowed', { alternatives: 1 }, { alternatives: 0 }],
    ['then no log-probabilities', 'top_logprobs not allowed', { alternatives: 0 }, { logprobs: false }],
    ['none at once', 'top_logprobs requires logprobs to be set to true', {}, { alternatives: 0 }],
    ['no log-probabilities at once', '`logprobs` is not supported with this model', {}, { logprobs: false }],
    ['nor where they are an extra', 'logprobs: Extra inputs are not permitted', {}, { logprobs: false }],
    ['reasoning off', 'logprobs are not supported with reasoning models.', {}, { reasoningOff: true }],
    ['reasoning off, as this is what a reasoning model says', known, {}, { reasoningOff: true }],
    ['then none', known, { reasoningOff: true }, { reasoningOff: false, logprobs: false }],
    [
      'a number instead',
      'logprobs: invalid type: boolean `true`, expected u32 at line 1 column 80',
      {},
      { logprobsForm: 'integer' },
    ],
    [
      'a number instead, in other words',
      '[{"loc":["body","logprobs"],"msg":"Input should be a valid integer"}]',
      {},
      { logprobsForm: 'integer' },
    ],
    ['a number instead, in few words', 'logprobs must be an integer', {}, { logprobsForm: 'integer' }],
    [
      'a number that is one already',
      'top_logprobs must be an integer between 0 and 5',
      {},
      { alternatives: 5 },
    ],
    [
      'a boolean instead',
      'invalid type: integer `5`, expected a boolean',
      { logprobsForm: 'integer' },
      { logprobsForm: 'boolean' },
    ],
    [
      'another name for the limit',
      "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
      {},
      { maximumTokensField: 'max_completion_tokens' },
    ],
    [
      'the older name for the limit',
      'Unrecognized request argument supplied: max_completion_tokens',
      { maximumTokensField: 'max_completion_tokens' },
      { maximumTokensField: 'max_tokens' },
    ],
    [
      'more tokens',
      'Could not finish the message because max_tokens or model output limit was reached',
      {},
      { minimumTokens: 16 },
    ],
    ['no temperature', "Unsupported value: 'temperature'", {}, { temperature: false }],
    ['no stream options', 'stream_options: extra fields not permitted', {}, { streamOptions: false }],
    [
      'no routing',
      "Unknown parameter: 'provider'.",
      { requireParameters: true },
      { requireParameters: false },
    ],
    [
      'no provider has log-probabilities',
      'No endpoints found that can handle the requested parameters.',
      { requireParameters: true },
      { logprobs: false },
    ],
    [
      'no such switch of reasoning',
      'chat_template_kwargs: extra fields not permitted',
      { reasoningOff: true, reasoningSwitch: 'template' },
      { reasoningOff: false, reasoningSwitch: 'effort' },
    ],
    [
      'no such switch of reasoning either',
      "Unknown parameter: 'thinking'.",
      { reasoningOff: true, reasoningSwitch: 'thinking' },
      { reasoningOff: false, reasoningSwitch: 'effort' },
    ],
    [
      'reasoning that cannot be off',
      "Unsupported value: 'reasoning_effort' does not support 'none' with this model.",
      { reasoningOff: true },
      { reasoningOff: false, logprobs: false },
    ],
  ])('%s: %s', (_, message, before, after) => {
    const from = { ...quirks, ...before }
    expect(adapt({ status: 400, message }, answerAsk, from)).toEqual({ ...from, ...after })
    expect(adapt({ status: 422, message }, answerAsk, from)).toEqual({ ...from, ...after })
  })

  test('a 403 is about the model', () => {
    const refusal = { status: 403, message: 'You are not allowed to request logprobs from this model' }
    expect(adapt(refusal, answerAsk, quirks)).toEqual({ ...quirks, logprobs: false })
  })

  test.each([
    [401, 'logprobs'],
    [429, 'logprobs'],
    [500, 'logprobs'],
    [400, 'context length'],
    [400, 'Provider returned error'],
    [404, 'No endpoints found for some/model.'],
    [400, 'max_tokens is not allowed to exceed 4096'],
  ])('%d %s is left alone', (status, message) => {
    expect(adapt({ status, message }, answerAsk, { ...quirks, requireParameters: true })).toBeNull()
  })

  test('it is short', () => {
    for (const message of ['logprobs', 'logprobs reasoning max_tokens temperature stream_options']) {
      let steps = 0
      for (let next = adapt({ status: 400, message }, answerAsk, quirks); next !== null; steps += 1) {
        next = adapt({ status: 400, message }, answerAsk, next)
      }
      expect(steps).toBeLessThan(10)
    }
  })
})

const names = /^(openai|llamacpp|vllm|groq|azure|deepseek|ollama)-chat-.*\.json$/

describe.each(recordings(names))('$name', ({ name, isStreamed, parts }) => {
  const events = parts.flatMap((part) => (isStreamed ? chunk(part) : response(part)))

  test('is an answer with all of its numbers', () => {
    expect(events.filter(({ type }) => type === 'answer-malformed' || type === 'answer-error')).toEqual([])
    expect(events.flatMap(wrongIn)).toEqual([])
    const tokens = deltasOf(events).flatMap((delta) => delta.tokens)
    if (name.includes('nologprobs')) expect(tokens).toEqual([])
    else expect(tokens.some(({ logprob }) => logprob !== null)).toBe(true)
  })

  test('its tokens spell its text', () => {
    for (const channel of ['content', 'refusal'] as const) {
      const bytes = tokensOf(events, channel).flatMap(
        (token) => token.bytes ?? [...new TextEncoder().encode(token.text)],
      )
      const spelled = new TextDecoder().decode(Uint8Array.from(bytes))
      // Two recordings were cut after some of their tokens.
      expect(spelled === '' || textOf(events, channel).startsWith(spelled)).toBe(true)
    }
  })
})

const top = [
  ['Yes', -0.1],
  ['No', -2.5],
] as const
testHostile(
  chatCompletions,
  [
    [body({ content: 'Yes' }, { content: [entry('Yes', -0.1, top)], refusal: null }), answerAsk],
    [body({ content: null, refusal: 'No' }, { content: null, refusal: [entry('No', -0.1, top)] }), answerAsk],
    [body({ content: 'A', reasoning: 'B' }, { content: [entry('B', -1), entry('A', -1)] }), answerAsk],
    [body({ content: 'A' }, { tokens: ['A'], token_logprobs: [-1], top_logprobs: [{ A: -1 }] }), answerAsk],
    [chunkOf({ content: 'Yes' }, { content: [entry('Yes', -0.1, top)] }), answerAsk],
    [chunkOf({ content: 'Yes' }, -0.5), answerAsk],
    [{ choices: [], usage: { prompt_tokens: 3, completion_tokens: 2 } }, answerAsk],
    ...recordings(names).flatMap(({ parts }) => parts.map((part) => [part, answerAsk] as const)),
  ],
  quirks,
)
