import { existsSync, readdirSync, readFileSync } from 'node:fs'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { chatCompletions } from '../../../utils/dialects/chat-completions'
import { freshQuirks } from '../../../utils/jobs/fresh-quirks'
import type { AnswerEvent } from '../../../utils/model/answer'
import type { Connection } from '../../../utils/model/connection'

const { adapt, chunk, request, response } = chatCompletions
const baseUrl = 'http://127.0.0.1:1/v1'
const connection: Connection = {
  id: 'c',
  name: 'C',
  preset: 'custom',
  baseUrl,
  model: 'm',
  dialect: 'chat-completions',
  patience: 60,
  quirks: freshQuirks({ baseUrl }),
}
const ask = {
  messages: [{ role: 'user', content: 'Hi' }],
  temperature: 0,
  maximumTokens: 1,
  alternatives: 20,
  stream: false,
} as const

const text = (events: readonly AnswerEvent[]) =>
  events.flatMap((e) => (e.type === 'token-delta' ? [e.text] : [])).join('')
const tokens = (events: readonly AnswerEvent[]) =>
  events.flatMap((e) => (e.type === 'token-delta' ? e.tokens : []))
const entry = (word: string, logprob: unknown, top: readonly [string, number][] = []) => ({
  token: word,
  logprob,
  bytes: [...new TextEncoder().encode(word)],
  top_logprobs: top.map(([name, value]) => ({
    token: name,
    logprob: value,
    bytes: [...new TextEncoder().encode(name)],
  })),
})
const body = (content: unknown, logprobs: unknown, rest: object = {}) => ({
  model: 'm-1',
  choices: [{ index: 0, message: { role: 'assistant', content }, logprobs, finish_reason: 'stop' }],
  ...rest,
})

describe('request', () => {
  test('asks for log-probabilities and as many alternatives as are known to work', () => {
    expect(request(ask, connection)).toEqual({
      model: 'm',
      messages: [{ role: 'user', content: 'Hi' }],
      max_tokens: 1,
      temperature: 0,
      logprobs: true,
      top_logprobs: 20,
    })
  })
  test.each([
    ['top_logprobs', { alternatives: 0 }],
    ['logprobs', { logprobs: false }],
    ['temperature', { temperature: false }],
    ['max_tokens', { maximumTokensField: 'max_completion_tokens' }],
    ['stream_options', { streamOptions: false }],
  ] as const)('%s is left out where it was refused', (key, quirk) => {
    const quirks = { ...connection.quirks, ...quirk }
    expect(request({ ...ask, stream: true }, { ...connection, quirks })).not.toHaveProperty(key)
  })
  test('OpenAI gets its newer name for the limit', () => {
    expect(freshQuirks({ baseUrl: 'https://api.openai.com/v1' }).maximumTokensField).toBe(
      'max_completion_tokens',
    )
  })
})

describe('response', () => {
  test('tokens with their alternatives; the chosen one is added where the list lacks it', () => {
    const events = response(body('Art', { content: [entry('Art', -2, [['Sport', -0.2]])], refusal: null }))
    expect(text(events)).toBe('Art')
    const [first] = tokens(events)
    expect(first?.listed).toBe(false)
    expect(first?.alternatives.map((each) => each.text)).toEqual(['Sport', 'Art'])
  })
  test.each([
    ['-9999', -9999],
    ['-1000', -1000],
    ['float lowest', -3.4028234663852886e38],
    ['null', null],
    ['a probability', 0.7],
    ['a string', '-1'],
  ])('%s is no number', (_, logprob) =>
    expect(tokens(response(body('x', { content: [entry('x', logprob)] })))[0]?.logprob).toBeNull(),
  )
  test('a rounding error above 0 is 0', () =>
    expect(tokens(response(body('x', { content: [entry('x', 1e-9)] })))[0]?.logprob).toBe(0))
  test('missing bytes stay unknown', () =>
    expect(tokens(response(body('x', { content: [{ token: 'x', logprob: -1 }] })))[0]).toMatchObject({
      bytes: null,
      alternatives: [{ text: 'x' }],
    }))
  test('reasoning and refusal are channels of their own', () => {
    const events = response({
      choices: [
        {
          message: { content: null, refusal: 'No.', reasoning_content: 'Hm' },
          logprobs: { content: null, refusal: [entry('No.', -1)] },
        },
      ],
    })
    expect(
      events.flatMap((e) => (e.type === 'token-delta' ? [[e.channel, e.text, e.tokens.length]] : [])),
    ).toEqual([
      ['reasoning', 'Hm', 0],
      ['refusal', 'No.', 1],
    ])
  })
  test.each([
    ['an error inside a 200', { error: 'Unexpected endpoint' }, 'answer-error'],
    ['an array', [], 'answer-malformed'],
    ['text', '<html>', 'answer-malformed'],
    ['nothing', undefined, 'answer-malformed'],
    ['no choices', { choices: [] }, 'answer-malformed'],
  ])('%s', (_, value, type) => expect(response(value)[0]?.type).toBe(type))
})

describe('chunk', () => {
  test('several entries in one chunk', () => {
    const events = chunk({
      choices: [
        { index: 0, delta: { content: 'ab' }, logprobs: { content: [entry('a', -1), entry('b', -2)] } },
      ],
    })
    expect(tokens(events).map((each) => each.logprob)).toEqual([-1, -2])
  })
  test('usage comes without choices', () =>
    expect(chunk({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 2 } })).toEqual([
      { type: 'answer-usage', usage: { promptTokens: 3, completionTokens: 2 } },
    ]))
  test('the finish', () =>
    expect(chunk({ choices: [{ index: 0, delta: {}, finish_reason: 'length' }] })).toEqual([
      { type: 'answer-finish', finish: 'length' },
    ]))
  test('an error in the middle', () =>
    expect(chunk({ object: 'error', message: 'x' })[0]?.type).toBe('answer-error'))
  test('anything at all is survived by both', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const event of [
          ...response(value),
          ...chunk(value),
          ...response({ choices: [value] }),
          ...chunk({ choices: [{ delta: value, logprobs: value }] }),
        ])
          expect(event.type).toMatch(/^(token|answer)-/)
      }),
    )
  })
})

describe('adapt', () => {
  const q = connection.quirks
  test.each([
    [
      'fewer alternatives',
      400,
      "Invalid value for 'top_logprobs': must be less than or equal to 5.",
      {},
      { alternatives: 5 },
    ],
    ['then none', 400, 'top_logprobs not allowed', { alternatives: 5 }, { alternatives: 0 }],
    ['then no log-probabilities', 400, 'logprobs not supported', { alternatives: 0 }, { logprobs: false }],
    [
      'a 403 is about the model',
      403,
      'You are not allowed to request logprobs from this model',
      {},
      { logprobs: false },
    ],
    ['reasoning off', 400, 'logprobs are not supported with reasoning models.', {}, { reasoningOff: true }],
    [
      'another name for the limit',
      400,
      "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
      {},
      { maximumTokensField: 'max_completion_tokens' },
    ],
    [
      'more tokens',
      400,
      'Could not finish the message because max_tokens or model output limit was reached',
      {},
      { minimumTokens: 16 },
    ],
    ['no temperature', 400, "Unsupported value: 'temperature'", {}, { temperature: false }],
    ['no stream options', 422, 'stream_options: extra fields not permitted', {}, { streamOptions: false }],
  ])('%s', (_, status, message, before, after) => {
    const quirks = { ...q, ...before }
    expect(adapt({ status, message }, ask, quirks)).toEqual({ ...quirks, ...after })
  })
  test.each([
    [401, 'logprobs'],
    [429, 'logprobs'],
    [500, 'logprobs'],
    [400, 'context length'],
  ])('%d %s is left alone', (status, message) => expect(adapt({ status, message }, ask, q)).toBeNull())
  test('the ladder ends', () => {
    for (const message of ['logprobs', 'logprobs reasoning max_tokens temperature stream_options']) {
      let quirks: typeof q | null = q
      let steps = 0
      while (quirks !== null && steps < 20) {
        quirks = adapt({ status: 400, message }, ask, quirks)
        steps += 1
      }
      expect(steps).toBeLessThan(10)
    }
  })
})

// Recordings of real servers, read in place where they are; the tables above hold the same shapes by hand.
const recordings = new URL('../../../../shared/fixtures/', import.meta.url)
const files = existsSync(recordings)
  ? readdirSync(recordings).filter((name) =>
      /^(openai|llamacpp|vllm|groq|azure|deepseek|ollama)-chat-.*\.json$/.test(name),
    )
  : []
describe.runIf(files.length > 0)('recordings', () => {
  test.each(files)('%s', (name) => {
    const recording = JSON.parse(readFileSync(new URL(name, recordings), 'utf8')) as {
      stream?: boolean
      events?: unknown[]
      response?: unknown
    }
    const events =
      recording.stream === true
        ? (recording.events ?? []).flatMap((each) => chunk(each))
        : response(recording.response)
    expect(events.filter(({ type }) => type === 'answer-malformed' || type === 'answer-error')).toEqual([])
    const numbers = tokens(events).flatMap(({ logprob, alternatives }) => [
      logprob,
      ...alternatives.map((each) => each.logprob),
    ])
    expect(numbers.every((value) => value === null || (value <= 0 && value > -999))).toBe(true)
    if (!name.includes('nologprobs')) expect(numbers.length).toBeGreaterThan(0)
  })
})
