import { describe, expect, test } from 'vitest'

import { llamaCpp } from '../../../utils/dialects/llama-cpp'
import type { ScoreAsk } from '../../../utils/model/ask'
import type { Quirks } from '../../../utils/model/connection'
import { answerAsk, decisionAsk, scoreAsk } from './decision-examples'
import { testHostile } from './hostile'
import { connectionTo, entry, finishOf, pairsOf, quirks, textOf, tokensOf } from './token-examples'

const response = (body: unknown) => llamaCpp.response(body, answerAsk)
const chunk = (data: unknown) => llamaCpp.chunk(data, answerAsk)

const end = {
  stop: true,
  stop_type: 'limit',
  truncated: false,
  tokens_evaluated: 5,
  tokens_predicted: 2,
  timings: { cache_n: 3, prompt_n: 2, predicted_n: 2 },
}
const piece = (id: number, word: string, logprob: number) => ({
  id,
  ...entry(word, logprob, [[word, logprob]]),
})
const whole = {
  index: 0,
  content: ' Paris.',
  model: 'm-1',
  completion_probabilities: [piece(7042, ' Paris', -0.25), piece(30, '.', -1)],
  ...end,
}
const share = (word: string, prob: number) => ({ id: 1, token: word, bytes: null, prob })
const sampled = [{ ...share('A', 0.75), top_probs: [share('A', 0.75), share('B', 0.25), share('C', 0)] }]
const older = [
  {
    content: 'A',
    probs: [share('A', 0.75), share('B', 0.25)].map(({ token, prob }) => ({ tok_str: token, prob })),
  },
  { content: 'C', probs: [{ tok_str: 'A', prob: 0.5 }] },
]

describe('request', () => {
  test('continues a text', () => {
    expect(llamaCpp.request(answerAsk, connectionTo())).toEqual({
      at: 'root',
      path: '/completion',
      body: { prompt: 'Hi', n_predict: 1, temperature: 0, n_probs: 20, stream: false, cache_prompt: true },
    })
  })

  test.each<[changes: Partial<Quirks>, sent: object, left: string]>([
    [{ alternatives: 5 }, { n_probs: 5 }, 'model'],
    [{ alternatives: 0 }, { n_probs: 1 }, 'stop'],
    [{ logprobs: false }, {}, 'n_probs'],
    [{ temperature: false, minimumTokens: 16 }, { n_predict: 16 }, 'temperature'],
  ])('%o sends %o and no %s', (changes, sent, left) => {
    const body = llamaCpp.request({ ...answerAsk, stream: true }, connectionTo(changes))?.body
    expect(body).toMatchObject({ stream: true, ...sent })
    expect(body).not.toHaveProperty(left)
  })

  test('a text to score is forced, in tokens of its own', () => {
    const ask = { ...scoreAsk, prefix: 'The', text: ' "cat"\\\n💙' }
    expect(llamaCpp.request(ask, connectionTo())?.body).toEqual({
      prompt: 'The',
      grammar: String.raw`root ::= " \x22cat\x22\x5c\x0a💙"`,
      logit_bias: [[' "cat"\\\n💙', 100]],
      n_predict: 13,
      temperature: 0,
      n_probs: 5,
      stream: false,
      cache_prompt: true,
    })
  })

  test('a text with nothing before it follows on a line end, as an empty prompt is answered with nothing', () => {
    expect(llamaCpp.request(scoreAsk, connectionTo())?.body).toMatchObject({ prompt: '\n' })
  })

  test.each([{ ...answerAsk, prediction: 'Hi' }, decisionAsk])('it cannot ask %o', (ask) => {
    expect(llamaCpp.request(ask, connectionTo())).toBeNull()
  })
})

describe('a whole answer', () => {
  test('has its text with the numbers, the model, the counts and the end', () => {
    const events = response(whole)
    expect(textOf(events)).toBe(' Paris.')
    expect(pairsOf(tokensOf(events))).toEqual([
      [' Paris', -0.25],
      ['.', -1],
    ])
    expect(events).toContainEqual({ type: 'answer-model', model: 'm-1' })
    expect(events).toContainEqual({ type: 'answer-usage', usage: { promptTokens: 5, completionTokens: 2 } })
    expect(finishOf(events)).toBe('length')
  })

  test('probabilities become log-probabilities', () => {
    const [token] = tokensOf(response({ ...whole, content: 'A', completion_probabilities: sampled }))
    expect(token?.logprob).toBeCloseTo(Math.log(0.75), 12)
    expect(token?.alternatives.map(({ text }) => text)).toEqual(['A', 'B', 'C'])
    expect(token?.alternatives[2]?.logprob).toBeNull()
  })

  test('the lists of older builds', () => {
    const tokens = tokensOf(response({ ...whole, content: 'AC', completion_probabilities: older }))
    expect(tokens.map(({ text, listed }) => [text, listed])).toEqual([
      ['A', true],
      ['C', false],
    ])
    expect(tokens[0]?.logprob).toBeCloseTo(Math.log(0.75), 12)
    expect(tokens[1]?.logprob).toBeNull()
  })

  test.each<[changes: object, finish: string]>([
    [{ stop_type: 'eos' }, 'stop'],
    [{ stop_type: 'word' }, 'stop'],
    [{ stop_type: 'limit' }, 'length'],
    [{ stop_type: 'none' }, 'other'],
    [{ stop_type: 'eos', truncated: true }, 'length'],
    [{ stop_type: undefined, stopped_eos: true }, 'stop'],
    [{ stop_type: undefined, stopped_word: true, stopped_eos: false }, 'stop'],
    [{ stop_type: undefined, stopped_limit: true }, 'length'],
  ])('%o: %s', (changes, finish) => {
    expect(finishOf(response({ ...whole, ...changes }))).toBe(finish)
  })

  test('without counts, those of the timings', () => {
    const events = response({ ...whole, tokens_evaluated: undefined, tokens_predicted: 'x' })
    expect(events).toContainEqual({ type: 'answer-usage', usage: { promptTokens: 2, completionTokens: 2 } })
  })

  test.each([
    ['an error', { error: { code: 400, message: 'No.' } }, 'answer-error'],
    ['a chat completion', { choices: [{ message: { content: 'A' } }] }, 'answer-malformed'],
    ['a list', [], 'answer-malformed'],
    ['text', '<html>', 'answer-malformed'],
  ])('%s', (_, value, type) => {
    expect(response(value).map((event) => event.type)).toEqual([type])
  })
})

test.each<{ name: string; sent: unknown; events: readonly object[] }>([
  {
    name: 'a token',
    sent: { content: '-', tokens: [29], stop: false, completion_probabilities: [piece(29, '-', -1)] },
    events: [{ type: 'token-delta', text: '-', tokens: [{ text: '-', logprob: -1 }] }],
  },
  {
    name: 'the last',
    sent: { ...end, content: '', model: 'm-1' },
    events: [{ type: 'answer-model' }, { type: 'answer-usage' }, { type: 'answer-finish', finish: 'length' }],
  },
  { name: 'an error', sent: { error: { message: 'x' } }, events: [{ type: 'answer-error' }] },
  { name: 'no object', sent: 'x', events: [{ type: 'answer-malformed' }] },
])('a part of a streamed answer: $name', ({ sent, events }) => {
  expect(chunk(sent)).toMatchObject(events)
  expect(chunk(sent)).toHaveLength(events.length)
})

describe('a text that was forced', () => {
  const ask = (text: string, prefix = 'The'): ScoreAsk => ({ ...scoreAsk, prefix, text })
  const mark = { id: 2, token: '', bytes: [], logprob: -3, top_logprobs: [] }
  const forced = (...entries: readonly object[]) => ({
    ...whole,
    content: '',
    completion_probabilities: entries,
    stop_type: 'eos',
  })

  test('has a number for each token; the mark of the end is none of it', () => {
    const events = llamaCpp.response(
      forced(piece(1, ' cat', -9), piece(2, ' sat', -2), mark),
      ask(' cat sat'),
    )
    expect(pairsOf(tokensOf(events))).toEqual([
      [' cat', -9],
      [' sat', -2],
    ])
    expect(events).toContainEqual({ type: 'answer-usage', usage: { promptTokens: 5, completionTokens: 2 } })
  })

  test('its first token has none where nothing stands before it', () => {
    const events = llamaCpp.response(forced(piece(1, 'The', -9), piece(2, ' cat', -2)), ask('The cat', ''))
    expect(tokensOf(events)).toMatchObject([
      { text: 'The', logprob: null, alternatives: [] },
      { text: ' cat', logprob: -2 },
    ])
  })

  test('a character of several tokens has none either', () => {
    const whole = { ...piece(3, ' 💙', -5), top_logprobs: [{ id: 4, token: '�', bytes: [170], logprob: -1 }] }
    const events = llamaCpp.response(forced(whole, piece(2, '.', -2)), ask(' 💙.'))
    expect(pairsOf(tokensOf(events))).toEqual([
      [' 💙', null],
      ['.', -2],
    ])
  })

  test.each<{ name: string; sent: object; text: string }>([
    { name: 'another text', sent: forced(piece(1, ' dog', -1)), text: ' cat' },
    { name: 'half of it', sent: forced(piece(1, ' c', -1)), text: ' cat' },
    { name: 'nothing', sent: forced(), text: ' cat' },
    { name: 'a text without numbers', sent: { ...end, content: ' cat' }, text: ' cat' },
  ])('$name is an answer of another kind', ({ sent, text }) => {
    expect(llamaCpp.response(sent, ask(text)).at(-1)?.type).toBe('answer-malformed')
  })

  test('probabilities from after the force are of no use', () => {
    const events = llamaCpp.response(forced({ ...sampled[0], top_probs: [] }), ask('A'))
    expect(pairsOf(tokensOf(events))).toEqual([['A', null]])
  })

  test('it does not come in parts', () => {
    expect(llamaCpp.chunk(whole, ask('x'))[0]?.type).toBe('answer-malformed')
  })
})

test.each<[message: string, after: Partial<Quirks>]>([
  ['n_probs must be between 0 and 10', { alternatives: 10 }],
  ['n_probs is too large', { alternatives: 8 }],
])('after %s: %o', (message, after) => {
  expect(llamaCpp.adapt({ status: 400, message }, answerAsk, quirks)).toEqual({ ...quirks, ...after })
})

testHostile(
  llamaCpp,
  [
    [whole, answerAsk],
    [{ ...whole, completion_probabilities: sampled }, answerAsk],
    [{ ...whole, completion_probabilities: older }, answerAsk],
    [{ content: '-', stop: false, completion_probabilities: [piece(29, '-', -1)] }, answerAsk],
    [whole, { ...scoreAsk, prefix: 'x', text: ' Paris.' }],
  ],
  quirks,
)
