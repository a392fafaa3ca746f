import { describe, expect, test } from 'vitest'

import { completions } from '../../../utils/dialects/completions'
import type { ScoreAsk } from '../../../utils/model/ask'
import type { Quirks } from '../../../utils/model/connection'
import { answerAsk, decisionAsk, scoreAsk } from './decision-examples'
import { testHostile } from './hostile'
import {
  connectionTo,
  entry,
  finishOf,
  pairsOf,
  quirks,
  recordings,
  textOf,
  tokensOf,
} from './token-examples'
import { wrongIn } from './wrong-in'

const response = (body: unknown) => completions.response(body, answerAsk)
const chunk = (data: unknown) => completions.chunk(data, answerAsk)
const user = (content: string) => ({ role: 'user', content }) as const

const bodyOf = (text: string, logprobs: unknown, rest: object = {}) => ({
  id: 'cmpl-1',
  object: 'text_completion',
  model: 'm-1',
  choices: [{ index: 0, text, finish_reason: 'length', logprobs }],
  ...rest,
})
/** The lists of a text of these tokens, the first of which follows on nothing. */
const listsOf = (tokens: readonly string[], changes: object = {}) => ({
  tokens,
  token_logprobs: tokens.map((_, index) => (index === 0 ? null : -index)),
  top_logprobs: tokens.map((token, index) => (index === 0 ? null : { [token]: -index, '?': -0.1 })),
  text_offset: tokens.map(() => -1),
  ...changes,
})
const whole = bodyOf(' a b', {
  tokens: [' a', ' b'],
  token_logprobs: [-0.25, -9999],
  top_logprobs: [{ ' a': -0.25, ' c': -2 }, { ' c': -0.5 }],
  text_offset: [2, 4],
})

describe('request', () => {
  test('a single message is continued as it is', () => {
    expect(completions.request({ ...answerAsk, messages: [user('Once upon')] }, connectionTo())).toEqual({
      at: 'base',
      path: '/completions',
      body: { model: 'm', prompt: 'Once upon', max_tokens: 1, temperature: 0, logprobs: 20 },
    })
  })

  test('more than one are a transcript, in which nobody else speaks', () => {
    const messages = [
      { role: 'system', content: 'Be brief.' } as const,
      user('Hi'),
      { role: 'assistant', content: 'Hello.' } as const,
      user('And now?'),
    ]
    expect(completions.request({ ...answerAsk, messages }, connectionTo())?.body).toMatchObject({
      prompt: 'Be brief.\n\nUser: Hi\n\nAssistant: Hello.\n\nUser: And now?\n\nAssistant:',
      stop: ['\nUser:'],
    })
  })

  test.each<[changes: Partial<Quirks>, sent: object]>([
    [{ alternatives: 5 }, { logprobs: 5 }],
    [{ alternatives: 0 }, { logprobs: 0 }],
    [{ minimumTokens: 16, maximumTokensField: 'max_completion_tokens' }, { max_tokens: 16 }],
    [{ requireParameters: true }, { provider: { require_parameters: true } }],
    [{}, { stream: true, stream_options: { include_usage: true } }],
  ])('%o sends %o', (changes, sent) => {
    const body = completions.request({ ...answerAsk, stream: true }, connectionTo(changes))?.body
    expect(body).toMatchObject(sent)
  })

  test.each<[key: string, changes: Partial<Quirks>]>([
    ['logprobs', { logprobs: false }],
    ['temperature', { temperature: false }],
    ['stream_options', { streamOptions: false }],
    ['stop', {}],
    ['max_completion_tokens', { maximumTokensField: 'max_completion_tokens' }],
  ])('%s is left out with %o', (key, changes) => {
    const body = completions.request({ ...answerAsk, stream: true }, connectionTo(changes))?.body
    expect(body).not.toHaveProperty(key)
  })

  test('a text to score is echoed', () => {
    const ask = { ...scoreAsk, prefix: 'Say: ', text: 'Hello world' }
    expect(completions.request(ask, connectionTo())).toEqual({
      at: 'base',
      path: '/completions',
      body: {
        model: 'm',
        prompt: 'Say: Hello world',
        max_tokens: 1,
        echo: true,
        logprobs: 5,
        temperature: 0,
      },
    })
  })

  test.each([{ ...answerAsk, prediction: 'Hi' }, decisionAsk])('it cannot ask %o', (ask) => {
    expect(completions.request(ask, connectionTo())).toBeNull()
  })
})

describe('a whole answer', () => {
  test('has its text with the numbers', () => {
    const events = response(whole)
    expect(textOf(events)).toBe(' a b')
    expect(tokensOf(events).map(({ listed, alternatives }) => [listed, pairsOf(alternatives)])).toEqual([
      [
        true,
        [
          [' a', -0.25],
          [' c', -2],
        ],
      ],
      [false, [[' c', -0.5]]],
    ])
    expect(finishOf(events)).toBe('length')
  })

  const numbers = [
    [' a', -1],
    ['!', -2],
  ]
  test.each([
    ['in the shape of chat', { content: [entry(' a', -1), entry('!', -2)] }],
    ['without alternatives', { tokens: [' a', '!'], token_logprobs: [-1, -2], top_logprobs: null }],
    ['with alternatives as lists', { tokens: [' a', '!'], token_logprobs: [-1, -2], top_logprobs: [[], []] }],
    ['with a list that is too short', { tokens: [' a', '!'], token_logprobs: [-1, -2], top_logprobs: [] }],
  ])('numbers %s', (_, logprobs) => {
    expect(pairsOf(tokensOf(response(bodyOf(' a!', logprobs))))).toEqual(numbers)
  })

  test('halves of a character that are spelled out', () => {
    const tokens = [String.raw`bytes:\xe2\x80`, String.raw`bytes:\x9c`]
    const logprobs = { tokens, token_logprobs: [-1, -2], top_logprobs: [{ [tokens[0] ?? '']: -1 }, {}] }
    const [first, second] = tokensOf(response(bodyOf('“', logprobs)))
    expect(first).toMatchObject({
      bytes: [0xe2, 0x80],
      listed: true,
      alternatives: [{ bytes: [0xe2, 0x80] }],
    })
    expect(second?.bytes).toEqual([0x9c])
  })

  test('no numbers', () => {
    expect(tokensOf(response(bodyOf('x', null)))).toEqual([])
    expect(textOf(response(bodyOf('x', null)))).toBe('x')
  })

  test.each([
    ['an error in words', { error: 'No.' }, 'answer-error'],
    ['no choices', { choices: [] }, 'answer-malformed'],
    ['text', '<html>', 'answer-malformed'],
  ])('%s', (_, value, type) => {
    expect(response(value).map((event) => event.type)).toEqual([type])
  })
})

test.each<{ name: string; sent: unknown; events: readonly object[] }>([
  {
    name: 'the older lists',
    sent: { choices: [{ index: 0, text: ' b', logprobs: listsOf([' b'], { token_logprobs: [-1] }) }] },
    events: [{ type: 'token-delta', text: ' b', tokens: [{ text: ' b', logprob: -1 }] }],
  },
  {
    name: 'the shape of chat',
    sent: {
      choices: [{ index: 0, text: 'b', logprobs: { content: [entry('b', -1)] }, finish_reason: null }],
    },
    events: [{ type: 'token-delta', text: 'b', tokens: [{ text: 'b', logprob: -1 }] }],
  },
  {
    name: 'one number for one token',
    sent: { choices: [{ index: 0, text: ' b', logprobs: -1 }] },
    events: [{ type: 'token-delta', text: ' b', tokens: [{ text: ' b', logprob: -1 }] }],
  },
  {
    name: 'the end',
    sent: { choices: [{ index: 0, text: '', logprobs: null, finish_reason: 'stop' }] },
    events: [{ type: 'answer-finish', finish: 'stop' }],
  },
  {
    name: 'usage alone',
    sent: { choices: [], usage: { prompt_tokens: 3, completion_tokens: 2 } },
    events: [{ type: 'answer-usage', usage: { promptTokens: 3, completionTokens: 2 } }],
  },
  { name: 'an error', sent: { error: { message: 'x' } }, events: [{ type: 'answer-error' }] },
  { name: 'no object', sent: 'x', events: [{ type: 'answer-malformed' }] },
])('a part of a streamed answer: $name', ({ sent, events }) => {
  expect(chunk(sent)).toMatchObject(events)
  expect(chunk(sent)).toHaveLength(events.length)
})

describe('a text that was scored', () => {
  const ask = (text: string, prefix = ''): ScoreAsk => ({ ...scoreAsk, prefix, text })
  const echo = (tokens: readonly string[], changes: object = {}) =>
    bodyOf(tokens.join(''), listsOf(tokens, changes))

  test.each<{
    name: string
    sent: unknown
    asked: ScoreAsk
    scored: readonly (readonly [string, number | null])[]
  }>([
    {
      name: 'and a generated token',
      sent: echo(['The', ' cat', ' sat', ' on']),
      asked: ask('The cat sat'),
      scored: [
        ['The', null],
        [' cat', -1],
        [' sat', -2],
      ],
    },
    {
      name: 'and none',
      sent: echo(['The', ' cat']),
      asked: ask('The cat'),
      scored: [
        ['The', null],
        [' cat', -1],
      ],
    },
    {
      name: 'after the mark of a beginning',
      sent: echo(['<|begin_of_text|>', 'The', ' cat', '!']),
      asked: ask('The cat'),
      scored: [
        ['The', -1],
        [' cat', -2],
      ],
    },
    {
      name: 'after two marks',
      sent: echo(['[gMASK]', '<sop>', 'The']),
      asked: ask('The'),
      scored: [['The', -2]],
    },
    {
      name: 'that begins with what looks like a mark',
      sent: echo(['<s>', ' x']),
      asked: ask('<s> x'),
      scored: [
        ['<s>', null],
        [' x', -1],
      ],
    },
    {
      name: 'after other text',
      sent: echo(['Say', ':', ' The', ' cat', '!']),
      asked: ask(' The cat', 'Say:'),
      scored: [
        [' The', -2],
        [' cat', -3],
      ],
    },
    {
      name: 'with a character that is three tokens, each decoded by itself',
      sent: echo(['Hi', ' �', '�', '�', '!', ' x']),
      asked: ask('Hi 💙!'),
      scored: [
        ['Hi', null],
        ['', -1],
        ['', -2],
        [' 💙', -3],
        ['!', -4],
      ],
    },
    {
      name: 'without the spaces, which decoding by itself loses',
      sent: echo(['The', 'cat', 'sat']),
      asked: ask('The cat sat'),
      scored: [
        ['The', null],
        [' cat', -1],
        [' sat', -2],
      ],
    },
    {
      name: 'in the shape of chat',
      sent: bodyOf('The cat', { content: [entry('The', -9), entry(' cat', -1)] }),
      asked: ask('The cat'),
      scored: [
        ['The', -9],
        [' cat', -1],
      ],
    },
    {
      name: 'beside the choices',
      sent: bodyOf('!', listsOf(['!']), {
        prompt: [
          { text: 'The cat', logprobs: { ...listsOf(['<s>', 'The', ' cat']), top_logprobs: undefined } },
        ],
      }),
      asked: ask('The cat'),
      scored: [
        ['The', -1],
        [' cat', -2],
      ],
    },
  ])('$name', ({ sent, asked, scored }) => {
    const events = completions.response(sent, asked)
    expect(pairsOf(tokensOf(events))).toEqual(scored)
    expect(events.map(({ type }) => type)).toEqual(['answer-model', 'score-tokens'])
  })

  test.each<{ name: string; sent: unknown; asked: ScoreAsk }>([
    { name: 'only what was generated', sent: echo([' on', ' the']), asked: ask('The cat sat') },
    { name: 'only a part', sent: echo(['The', ' cat']), asked: ask('The cat sat') },
    { name: 'another text', sent: echo(['The', ' dog', ' sat']), asked: ask('The cat sat') },
    { name: 'another text after a mark', sent: echo(['<s>', 'A', 'B']), asked: ask('AC') },
    { name: 'an empty list', sent: bodyOf('The cat sat', []), asked: ask('The cat sat') },
    { name: 'no numbers', sent: bodyOf('The cat sat', null), asked: ask('The cat sat') },
    { name: 'a token over the edge', sent: echo(['Say:', ' The cat']), asked: ask('cat', 'Say: The ') },
  ])('$name is an answer of another kind', ({ sent, asked }) => {
    const events = completions.response(sent, asked)
    expect(events.filter(({ type }) => type === 'score-tokens')).toEqual([])
    expect(events.at(-1)?.type).toBe('answer-malformed')
  })

  test('it does not come in parts', () => {
    expect(completions.chunk(echo(['The']), ask('The'))[0]?.type).toBe('answer-malformed')
  })
})

test.each<[message: string, before: Partial<Quirks>, after: Partial<Quirks>]>([
  ['logprobs must be less than or equal to 5', {}, { alternatives: 5 }],
  ['20 is greater than the maximum of 5 - logprobs', {}, { alternatives: 5 }],
  ['Invalid value for logprobs', {}, { alternatives: 8 }],
  ['Unknown parameter: stream_options', {}, { streamOptions: false }],
])('after %s, from %o: %o', (message, before, after) => {
  const from = { ...quirks, ...before }
  expect(completions.adapt({ status: 400, message }, answerAsk, from)).toEqual({ ...from, ...after })
})

const names = /-completions-.*\.json$/
const recordedAsk: ScoreAsk = { ...scoreAsk, text: 'The step of boiling water is: ' }

describe.each(recordings(names))('$name', ({ parts }) => {
  test('is the text that was sent, with the numbers of its eight tokens', () => {
    const events = parts.flatMap((part) => completions.response(part, recordedAsk))
    expect(events.flatMap(wrongIn)).toEqual([])
    const tokens = tokensOf(events)
    expect(tokens.map(({ text }) => text).join('')).toBe(recordedAsk.text)
    expect(tokens.map(({ logprob }) => logprob === null)).toEqual([true, ...Array(7).fill(false)])
  })

  test('is an answer, too', () => {
    const events = parts.flatMap(response)
    expect(tokensOf(events)).toHaveLength(24)
    expect(
      tokensOf(events)
        .map(({ text }) => text)
        .join(''),
    ).toBe(textOf(events))
  })
})

const scored = bodyOf('The cat!', listsOf(['The', ' cat', '!']))
testHostile(
  completions,
  [
    [whole, answerAsk],
    [bodyOf('A', { content: [entry('A', -1, [['A', -1]])] }), answerAsk],
    [{ choices: [{ index: 0, text: ' b', logprobs: -1 }] }, answerAsk],
    [scored, { ...scoreAsk, text: 'The cat' }],
    [
      { ...scored, prompt: [{ text: 'The', logprobs: listsOf(['The']) }] },
      { ...scoreAsk, text: 'The' },
    ],
    ...recordings(names).flatMap(({ parts }) => parts.map((part) => [part, recordedAsk] as const)),
  ],
  quirks,
)
