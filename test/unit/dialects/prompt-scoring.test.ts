import { existsSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { promptScoring } from '../../../utils/dialects/prompt-scoring'
import type { AnswerEvent } from '../../../utils/model/answer'
import type { ScoreAsk } from '../../../utils/model/ask'
import { type Capability, unknownCapability } from '../../../utils/model/capability'
import type { Token } from '../../../utils/model/token'
import { answerAsk, connectionWith, decisionAsk, scoreAsk } from './decision-examples'
import { testHostile } from './hostile'

const { adapt, chunk, request, response } = promptScoring
const connection = connectionWith({})
const scoring = (form: Capability['scoring']) => ({
  ...connection,
  capability: { ...unknownCapability('m', 0), scoring: form },
})
const ask = (text: string): ScoreAsk => ({ ...scoreAsk, text })
const tokensOf = (events: readonly AnswerEvent[]): readonly Token[] =>
  events.flatMap((event) => (event.type === 'score-tokens' ? event.tokens : []))
const textsOf = (events: readonly AnswerEvent[]) => tokensOf(events).map(({ text }) => text)
const typesOf = (events: readonly AnswerEvent[]) => events.map(({ type }) => type)

const entry = (decoded_token: string | null, logprob: number | null, rank: number | null = 1) => ({
  logprob,
  rank,
  decoded_token,
})
const vllm = (prompt_logprobs: unknown, prompt_token_ids: unknown = [1, 15043, 3186]) => ({
  model: 'm-1',
  choices: [{ index: 0, text: '!', prompt_logprobs, prompt_token_ids, finish_reason: 'length' }],
  usage: { prompt_tokens: 3, completion_tokens: 1 },
})
const places = [
  null,
  { 15043: entry('Hello', -4, 20), 450: entry('The', -1) },
  { 3186: entry(' world', -0.5), 29892: entry(',', -1.5, 2) },
]
const withStart = vllm(places)
const sglang = {
  text: '',
  meta_info: {
    prompt_tokens: 3,
    completion_tokens: 0,
    input_token_logprobs: [
      [null, 1, '<s>'],
      [-4, 15043, 'Hello'],
      [-0.5, 3186, ' world'],
    ],
    input_top_logprobs: [
      null,
      [[-1, 450, 'The']],
      [
        [-0.5, 3186, ' world'],
        [-1.5, 29892, ','],
      ],
    ],
  },
}
const tgi = {
  generated_text: '!',
  details: {
    prefill: [
      { id: 1, text: '<s>', logprob: null },
      { id: 15043, text: 'Hello', logprob: -4 },
      { id: 3186, text: ' world', logprob: -0.5 },
    ],
    tokens: [{ id: 29991, text: '!', logprob: -1, special: false }],
  },
}

describe('request', () => {
  const native = { sampling_params: { max_new_tokens: 0, temperature: 0 }, logprob_start_len: 0 }
  const completions = {
    at: 'base',
    path: '/completions',
    body: { model: 'm', prompt: 'Hello world', max_tokens: 1, prompt_logprobs: 5, return_token_ids: true },
  }
  test.each([
    { form: 'prompt-logprobs', wire: completions },
    { form: 'unknown', wire: completions },
    {
      form: 'sglang',
      wire: {
        at: 'root',
        path: '/generate',
        body: {
          text: 'Hello world',
          ...native,
          return_logprob: true,
          top_logprobs_num: 5,
          return_text_in_logprobs: true,
        },
      },
    },
    {
      form: 'tgi',
      wire: {
        at: 'root',
        path: '/generate',
        body: {
          inputs: 'Hello world',
          parameters: { max_new_tokens: 1, details: true, decoder_input_details: true },
        },
      },
    },
    { form: 'echo', wire: null },
    { form: 'forced', wire: null },
    { form: 'no', wire: null },
  ] as const)('$form', ({ form, wire }) => expect(request(scoreAsk, scoring(form))).toEqual(wire))
  test('before a test it is tried as vLLM has it', () =>
    expect(request(scoreAsk, connection)).toEqual(completions))
  test('no more alternatives than are accepted', () => {
    const quirks = { ...connection.quirks, alternatives: 2 }
    expect(request(scoreAsk, { ...connection, quirks })?.body).toMatchObject({ prompt_logprobs: 2 })
  })
  test.each([answerAsk, decisionAsk])('$type is not asked here', (other) =>
    expect(request(other, connection)).toBeNull(),
  )
})

describe('response: three shapes, one reading', () => {
  test.each([
    {
      name: 'vLLM',
      body: withStart,
      alternatives: [
        ['The', 'Hello'],
        [' world', ','],
      ],
      listed: [false, true],
    },
    {
      name: 'SGLang',
      body: sglang,
      alternatives: [
        ['The', 'Hello'],
        [' world', ','],
      ],
      listed: [false, true],
    },
    { name: 'TGI', body: tgi, alternatives: [['Hello'], [' world']], listed: [false, false] },
    { name: 'TGI in a list', body: [tgi], alternatives: [['Hello'], [' world']], listed: [false, false] },
  ])('$name', ({ body, alternatives, listed }) => {
    const events = response(body, scoreAsk)
    const tokens = tokensOf(events)
    expect(tokens.map(({ text, logprob, channel }) => [text, logprob, channel])).toEqual([
      ['Hello', -4, 'content'],
      [' world', -0.5, 'content'],
    ])
    expect(tokens.map((token) => token.alternatives.map(({ text }) => text))).toEqual(alternatives)
    expect(tokens.map((token) => token.listed)).toEqual(listed)
  })
  test('model and usage come too, and one event of tokens', () => {
    expect(response(withStart, scoreAsk)).toEqual([
      { type: 'answer-model', model: 'm-1' },
      { type: 'score-tokens', tokens: expect.any(Array) as unknown },
      { type: 'answer-usage', usage: { promptTokens: 3, completionTokens: 1 } },
    ])
    expect(typesOf(response(sglang, scoreAsk))).toEqual(['score-tokens', 'answer-usage'])
    expect(typesOf(response(tgi, scoreAsk))).toEqual(['score-tokens'])
  })
})

describe('response: where the text begins', () => {
  test('a model without a mark before the text does not tell its first token, which is what is left', () => {
    const body = vllm([null, { 3186: entry(' world', -0.5) }], [15043, 3186])
    expect(tokensOf(response(body, scoreAsk)).map(({ text, logprob }) => [text, logprob])).toEqual([
      ['Hello', null],
      [' world', -0.5],
    ])
  })
  test.each([
    ['<s>'],
    ['<|begin_of_text|>'],
    ['<bos>'],
    ['<｜begin▁of▁sentence｜>'],
    ['[CLS]'],
    ['[gMASK]', '<sop>'],
    [''],
  ])('%s %s is not of the text', (...marks) => {
    const prefill = [...marks, 'Hello', ' world'].map((text) => ({ text, logprob: -1 }))
    expect(textsOf(response({ details: { prefill } }, scoreAsk))).toEqual(['Hello', ' world'])
  })
  test('a mark that the text itself begins with is of the text', () => {
    const prefill = ['<s>', 'Hello'].map((text) => ({ text, logprob: -1 }))
    expect(textsOf(response({ details: { prefill } }, ask('<s>Hello')))).toEqual(['<s>', 'Hello'])
    const twice = ['<s>', '<s>', 'Hello'].map((text) => ({ text, logprob: -1 }))
    expect(textsOf(response({ details: { prefill: twice } }, ask('<s>Hello')))).toEqual(['<s>', 'Hello'])
  })
  test('a word before the text is no mark', () => {
    const prefill = ['Hi', 'Hello', ' world'].map((text) => ({ text, logprob: -1 }))
    expect(typesOf(response({ details: { prefill } }, scoreAsk))).toEqual(['answer-malformed'])
  })
})

describe('response: a text after a prefix', () => {
  const after = (prefix: string, text: string): ScoreAsk => ({ ...scoreAsk, prefix, text })
  const body = (...texts: string[]) => ({
    details: { prefill: texts.map((text) => ({ text, logprob: -1 })) },
  })
  test.each([
    {
      prefix: 'Say: ',
      text: 'Hello world',
      tokens: ['<s>', 'Say', ':', ' ', 'Hello', ' world'],
      own: ['Hello', ' world'],
    },
    { prefix: 'Say:', text: ' Hello', tokens: ['Say', ':', 'Hello'], own: [' Hello'] },
    { prefix: 'a😀', text: '😀', tokens: ['a', '\uFFFD', '\uFFFD', '\uFFFD', '\uFFFD'], own: null },
    { prefix: 'Say: ', text: 'Hello', tokens: ['Say', ':', ' Hello'], own: null },
    { prefix: 'Say: ', text: 'Hello', tokens: ['Hello'], own: null },
  ])('$prefix | $text: $own of $tokens', ({ prefix, text, tokens, own }) => {
    const events = response(body(...tokens), after(prefix, text))
    if (own === null) expect(typesOf(events)).toEqual(['answer-malformed'])
    else expect(textsOf(events)).toEqual(own)
  })
  test('both are sent', () =>
    expect(request(after('Say: ', 'Hello'), connection)?.body).toMatchObject({ prompt: 'Say: Hello' }))
})

describe('response: numbers', () => {
  test.each([-9999, -1000, -3.4028234663852886e38, null, 0.7, '-1'])('%s is no number', (logprob) => {
    const prefill = [
      { text: 'Hello', logprob },
      { text: ' world', logprob: -1 },
    ]
    expect(tokensOf(response({ details: { prefill } }, scoreAsk)).map((each) => each.logprob)).toEqual([
      null,
      -1,
    ])
  })
  test('alternatives fall whatever order the ids have', () => {
    const body = vllm(
      [null, { 9: entry('A', -3, 3), 5: entry('B', -1), 7: entry('Hello world', -2, 2) }],
      [1, 7],
    )
    expect(tokensOf(response(body, scoreAsk))[0]?.alternatives.map(({ text }) => text)).toEqual([
      'B',
      'Hello world',
      'A',
    ])
  })
  test('a place is repaired in the token and in its own alternatives', () => {
    const body = vllm([
      null,
      { 15043: entry('Hello', -1) },
      { 3186: entry('world', -0.5), 29892: entry(',', -1) },
    ])
    const [, second] = tokensOf(response(body, scoreAsk))
    expect(second).toMatchObject({ text: ' world', listed: true })
    expect(second?.alternatives.map(({ text }) => text)).toEqual([' world', ','])
  })
  test('the ids may be beside the choices', () => {
    const body = { choices: [{ prompt_logprobs: places }], prompt_token_ids: [1, 15043, 3186] }
    expect(textsOf(response(body, scoreAsk))).toEqual(['Hello', ' world'])
  })
  test('without ids the only entry of a place is its own', () => {
    const body = vllm([null, { 1: entry('Hello', -1) }, { 2: entry(' world', -1) }], null)
    expect(textsOf(response(body, scoreAsk))).toEqual(['Hello', ' world'])
  })
})

describe('response: an accepted request proves nothing', () => {
  const prefill = (...texts: unknown[]) => ({
    details: { prefill: texts.map((text) => ({ text, logprob: -1 })) },
  })
  test.each([
    { name: 'nothing', body: undefined },
    { name: 'text', body: '<html>' },
    { name: 'generated text alone', body: { choices: [{ text: '!', logprobs: null }] } },
    { name: 'no places', body: vllm([]) },
    {
      name: 'several entries and no ids',
      body: vllm([null, { 1: entry('Hello world', -1), 2: entry('A', -2) }], null),
    },
    {
      name: 'ids of other tokens',
      body: vllm([null, { 1: entry('Hello world', -1), 2: entry('A', -2) }], [9, 9]),
    },
    { name: 'an empty prefill, as with a cached prefix', body: { details: { prefill: [] } } },
    { name: 'triples without texts', body: { meta_info: { input_token_logprobs: [[-1, 5, null]] } } },
    { name: 'no number at all', body: { details: { prefill: [{ text: 'Hello' }, { text: ' world' }] } } },
    { name: 'other text', body: prefill('Bye', ' world') },
    { name: 'the text and more', body: prefill('Hello', ' world', '!') },
    { name: 'less than the text', body: prefill('Hello') },
    { name: 'a place amid it that is not told', body: vllm([null, null, { 3: entry(' world', -1) }]) },
    { name: 'a mark alone', body: prefill('<s>') },
    { name: 'texts that are none', body: prefill(1, null) },
  ])('$name', ({ body }) => {
    const events = response(body, scoreAsk)
    expect(typesOf(events)).toEqual(['answer-malformed'])
    expect(events[0]).toMatchObject({ detail: expect.stringMatching(/^The .*\.$/) as unknown })
  })
  test.each([
    { name: 'an error', body: { error: { message: 'No.' } } },
    { name: 'an error at the top', body: { object: 'error', message: 'No.' } },
  ])('$name', ({ body }) => expect(typesOf(response(body, scoreAsk))).toEqual(['answer-error']))
  test('a stream is none', () => expect(typesOf(chunk(withStart, scoreAsk))).toEqual(['answer-malformed']))
})

describe('adapt', () => {
  const { quirks } = connection
  const refused = 'Requested prompt logprobs of 20, which is greater than max allowed: 5'
  const wide = { ...scoreAsk, alternatives: 20 }
  test.each([
    { status: 400, message: refused, ask: wide, next: 5 },
    { status: 422, message: 'prompt_logprobs must be less than or equal to 3', ask: wide, next: 3 },
    { status: 400, message: refused, ask: { ...scoreAsk, alternatives: 5 }, next: null },
    { status: 400, message: 'prompt_logprobs is not supported', ask: wide, next: null },
    { status: 400, message: 'max allowed: 5', ask: wide, next: null },
    { status: 500, message: refused, ask: wide, next: null },
    { status: 400, message: refused, ask: answerAsk, next: null },
  ])('$status $message: $next', ({ status, message, ask: asked, next }) =>
    expect(adapt({ status, message }, asked, quirks)?.alternatives ?? null).toBe(next),
  )
})

// A recording of a real server, read in place where it is; the tables above hold the same shape by hand.
const recordings = new URL('../../../../shared/fixtures/', import.meta.url)
const files = ['tgi-generate-prefill.json'].filter((name) => existsSync(new URL(name, recordings)))
test.each(files)('the recording %s', (name) => {
  const recording = JSON.parse(readFileSync(new URL(name, recordings), 'utf8')) as { response: unknown }
  const text = "Pour déguster un ortolan, il faut tout d'abord"
  const tokens = tokensOf(response(recording.response, ask(text)))
  expect(tokens.map((token) => token.text).join('')).toBe(text)
  const [first, ...others] = tokens.map(({ logprob }) => logprob)
  expect(first).toBeNull()
  expect(others).toEqual([
    -10.5703125, -0.14746094, -1.9277344, -15.421875, -7.5820312, -1.4013672, -1.5595703, -0.9428711,
    -3.703125, -1.7763672,
  ])
  expect(typesOf(response(recording.response, scoreAsk))).toEqual(['answer-malformed'])
})

testHostile(
  promptScoring,
  [withStart, sglang, tgi].map((body) => [body, scoreAsk] as const),
  connection.quirks,
)
