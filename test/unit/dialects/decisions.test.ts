import type { Decision } from 'openai/resources/decisions'
import { describe, expect, test } from 'vitest'

import { decisions } from '../../../utils/dialects/decisions'
import type { DecisionAsk } from '../../../utils/model/ask'
import type { DecisionShape } from '../../../utils/model/capability'
import type { Connection } from '../../../utils/model/connection'
import {
  answerAsk,
  answersOf,
  choiceOf,
  connectionWith,
  decisionAsk,
  scoreAsk,
  sharesOf,
} from './decision-examples'
import { testHostile } from './hostile'

const { adapt, chunk, request, response } = decisions
const connection = connectionWith({ dialect: 'decisions' })
const shaped = (decisionShape: DecisionShape, changes: Partial<Connection> = {}): Connection => ({
  ...connection,
  ...changes,
  quirks: { ...connection.quirks, decisionShape },
})
const [team] = decisionAsk.questions
const one: DecisionAsk = { ...decisionAsk, questions: team === undefined ? [] : [team] }

const openai = {
  model: 'gpt-6-luna',
  answers: [
    {
      type: 'choice',
      name: 'team',
      choice: 'Billing',
      confidence: 0.96,
      probabilities: [
        { value: 'Billing', probability: 0.98 },
        { value: 'Other', probability: 0.02 },
      ],
    },
    { type: 'predicate', name: 'angry', probability: 0.7 },
    {
      type: 'score',
      name: 'urgency',
      score: 1.1,
      confidence: 0.55,
      probabilities: [
        { value: 0, label: 'low', probability: 0.1 },
        { value: 1, label: 'middle', probability: 0.7 },
        { value: 2, label: 'high', probability: 0.2 },
      ],
    },
  ],
  usage: {
    input_tokens: 90,
    input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 },
    output_tokens: 0,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 90,
  },
} satisfies Decision
const systemOne = {
  model: 'decider',
  answers: {
    team: {
      type: 'choice',
      choice: 'Billing',
      probabilities: { Billing: 0.98, Other: 0.02 },
      confidence: 0.96,
    },
    angry: { type: 'noul', noul: 0.7 },
    urgency: {
      type: 'score',
      score: 1.1,
      legend: { 0: 'low', 1: 'middle', 2: 'high' },
      probabilities: { 0: 0.1, 1: 0.7, 2: 0.2 },
      confidence: 0.55,
    },
  },
  usage: { input_tokens: 90, output_tokens: 0 },
}
const sglang = {
  model: 'default',
  prompt_format_version: 1,
  answers: {
    team: {
      type: 'choice',
      choice: 'Billing',
      probabilities: { Billing: 0.98, Other: 0.02 },
      label_mass: 0.91,
    },
    angry: { type: 'yes_no', probabilities: { yes: 0.7, no: 0.3 }, label_mass: 0.4 },
    urgency: {
      type: 'score',
      score: 1.1,
      probabilities: { 0: 0.1, 1: 0.7, 2: 0.2 },
      label_mass: 1.0000001,
    },
  },
  usage: { prompt_tokens: 90, total_tokens: 90 },
}

describe('request', () => {
  test('the shape of OpenAI', () => {
    expect(request(decisionAsk, shaped('openai'))).toEqual({
      at: 'base',
      path: '/decisions',
      body: {
        model: 'm',
        input: 'I was charged twice',
        questions: [
          {
            type: 'choice',
            name: 'team',
            instructions: 'Which team?',
            choices: [{ value: 'Billing', description: 'charges' }, { value: 'Other' }],
          },
          { type: 'predicate', name: 'angry', instructions: 'The writer is angry.' },
          {
            type: 'score',
            name: 'urgency',
            instructions: 'How urgent?',
            levels: [{ label: 'low' }, { label: 'middle', description: 'this week' }, { label: 'high' }],
          },
        ],
      },
    })
  })
  test('the shape of System One under the same path', () => {
    expect(request(decisionAsk, shaped('system-one'))).toEqual({
      at: 'base',
      path: '/decisions',
      body: {
        model: 'm',
        state: 'I was charged twice',
        questions: {
          team: {
            type: 'choice',
            instructions: 'Which team?',
            criteria: { Billing: 'charges', Other: null },
          },
          angry: { type: 'noul', instructions: 'The writer is angry.' },
          urgency: {
            type: 'score',
            instructions: 'How urgent?',
            criteria: ['low', 'middle: this week', 'high'],
          },
        },
      },
    })
  })
  test('the shape of SGLang, which takes no other keys', () => {
    expect(request(decisionAsk, shaped('sglang'))?.body).toEqual({
      model: 'm',
      input: 'I was charged twice',
      questions: [
        {
          type: 'choice',
          id: 'team',
          question: 'Which team?',
          options: [{ name: 'Billing', description: 'charges' }, { name: 'Other' }],
        },
        { type: 'yes_no', id: 'angry', question: 'The writer is angry.' },
        {
          type: 'score',
          id: 'urgency',
          question: 'How urgent?',
          levels: ['low', 'middle: this week', 'high'],
        },
      ],
    })
  })
  test.each([answerAsk, scoreAsk])('$type is not asked here', (ask) =>
    expect(request(ask, connection)).toBeNull(),
  )
  test.each([
    { options: 1, shape: 'openai', preset: 'custom', isAsked: false },
    { options: 2, shape: 'openai', preset: 'custom', isAsked: true },
    { options: 255, shape: 'openai', preset: 'openai', isAsked: true },
    { options: 256, shape: 'openai', preset: 'openai', isAsked: false },
    { options: 256, shape: 'openai', preset: 'custom', isAsked: true },
    { options: 209, shape: 'openai', preset: 'fireworks', isAsked: false },
    { options: 26, shape: 'sglang', preset: 'sglang', isAsked: true },
    { options: 27, shape: 'sglang', preset: 'custom', isAsked: false },
  ] as const)(
    '$options options of $preset in the shape $shape: $isAsked',
    ({ options, shape, preset, isAsked }) =>
      expect(request(choiceOf(options), shaped(shape, { preset })) !== null).toBe(isAsked),
  )
  test.each([
    { levels: 10, isAsked: true },
    { levels: 11, isAsked: false },
  ])('$levels levels of OpenAI: $isAsked', ({ levels, isAsked }) => {
    const questions = choiceOf(levels).questions.map((question) => ({ ...question, type: 'score' }) as const)
    expect(
      request({ ...one, questions } as DecisionAsk, shaped('openai', { preset: 'openai' })) !== null,
    ).toBe(isAsked)
  })
  test('no questions are not asked', () => expect(request({ ...one, questions: [] }, connection)).toBeNull())
})

describe('response: three shapes, one reading', () => {
  test.each([
    { name: 'OpenAI', body: openai, labelMass: [null, null, null], usage: 0 },
    { name: 'System One', body: systemOne, labelMass: [null, null, null], usage: 0 },
    { name: 'SGLang', body: sglang, labelMass: [0.91, 0.4, 1], usage: null },
  ])('$name', ({ body, labelMass, usage }) => {
    const events = response(body, decisionAsk)
    expect(sharesOf(events)).toEqual([
      { Billing: 0.98, Other: 0.02 },
      { true: 0.7, false: 0.3 },
      { low: 0.1, middle: 0.7, high: 0.2 },
    ])
    expect(answersOf(events).map(({ id }) => id)).toEqual(['team', 'angry', 'urgency'])
    expect(answersOf(events).map((answer) => answer.labelMass)).toEqual(labelMass)
    expect(events).toContainEqual({ type: 'answer-model', model: body.model })
    expect(events).toContainEqual({
      type: 'answer-usage',
      usage: { promptTokens: 90, completionTokens: usage },
    })
  })
  test('the shape is told by the body and not by what was learned', () =>
    expect(sharesOf(response(systemOne, one))[0]).toEqual(sharesOf(response(openai, one))[0]))
  test('confidence is passed on where there is one', () =>
    expect(answersOf(response(openai, decisionAsk)).map((each) => each.reportedConfidence)).toEqual([
      0.96,
      null,
      0.55,
    ]))
  test('a list tells the place of each answer, a map none', () => {
    expect(answersOf(response(openai, decisionAsk)).map(({ index }) => index)).toEqual([0, 1, 2])
    expect(answersOf(response(systemOne, decisionAsk)).map(({ index }) => index)).toEqual([null, null, null])
  })
})

describe('response: what servers do', () => {
  const choice = (fields: object) => ({ answers: [{ type: 'choice', name: null, ...fields }] })
  test('answers without names are matched by their place', () => {
    const [choice, predicate, score] = openai.answers.map((answer) => ({ ...answer, name: null }))
    const probabilities = [0.1, 0.7, 0.2].map((probability, value) => ({ value, probability }))
    const answers = [choice, predicate, { ...score, probabilities }]
    const events = response({ ...openai, answers }, decisionAsk)
    expect(answersOf(events).map(({ id, index }) => [id, index])).toEqual([
      [null, 0],
      [null, 1],
      [null, 2],
    ])
    expect(sharesOf(events)[2]).toEqual({ low: 0.1, middle: 0.7, high: 0.2 })
  })
  test('a question may be refused while others are answered', () => {
    const [, ...rest] = openai.answers
    const events = response(
      {
        ...openai,
        answers: [
          { type: 'refusal', name: 'team', probabilities: [{ value: 'Billing', probability: 1 }] },
          ...rest,
        ],
      },
      decisionAsk,
    )
    expect(answersOf(events)[0]).toEqual({
      id: 'team',
      index: 0,
      refused: true,
      probabilities: [],
      reportedConfidence: null,
      labelMass: null,
    })
    expect(answersOf(events).map(({ refused }) => refused)).toEqual([true, false, false])
  })
  test('boolean values are read as words', () => {
    const probabilities = [
      { value: true, probability: 0.9 },
      { value: false, probability: 0.1 },
    ]
    expect(sharesOf(response(choice({ choice: true, probabilities }), one))).toEqual([
      { true: 0.9, false: 0.1 },
    ])
  })
  test('the named choice is not what is read', () => {
    const probabilities = [
      { value: 'Billing', probability: 0.4 },
      { value: 'Other', probability: 0.6 },
    ]
    expect(sharesOf(response(choice({ choice: 'Billing', probabilities }), one))).toEqual([
      { Billing: 0.4, Other: 0.6 },
    ])
  })
  test('numbers that are no probabilities are unknown, and rounding above 1 is 1', () => {
    const probabilities = [1.2, -0.1, '0.5', null, NaN, 1.0000000001].map((probability, index) => ({
      value: `${index}`,
      probability,
    }))
    expect(Object.values(sharesOf(response(choice({ probabilities }), one))[0] ?? {})).toEqual([
      null,
      null,
      null,
      null,
      null,
      1,
    ])
  })
  test('a choice with one more number is no predicate', () => {
    const answer = {
      choice: 'Billing',
      probability: 0.98,
      probabilities: [{ value: 'Billing', probability: 0.98 }],
    }
    expect(sharesOf(response(choice(answer), one))).toEqual([{ Billing: 0.98 }])
  })
  test('an answer without probabilities has none', () =>
    expect(answersOf(response(choice({ choice: 'Billing' }), one))[0]?.probabilities).toEqual([]))
  test('a predicate without its number is unknown on both sides', () =>
    expect(sharesOf(response({ answers: [{ type: 'predicate' }] }, decisionAsk))).toEqual([
      { true: null, false: null },
    ]))
  test('a gateway’s envelope is opened', () =>
    expect(response({ result: systemOne, success: true, errors: [], messages: [] }, decisionAsk)).toEqual(
      response(systemOne, decisionAsk),
    ))
})

describe('response: what cannot be read', () => {
  const error = { message: 'No.', code: 7003 }
  test.each([
    { name: 'nothing', body: undefined, events: ['answer-malformed'] },
    { name: 'text', body: '<html>', events: ['answer-malformed'] },
    { name: 'a list', body: [openai], events: ['answer-malformed'] },
    { name: 'no answers', body: { model: 'm' }, events: ['answer-malformed'] },
    { name: 'an empty list', body: { ...openai, answers: [] }, events: ['answer-malformed'] },
    { name: 'an empty map', body: { ...systemOne, answers: {} }, events: ['answer-malformed'] },
    { name: 'answers that are none', body: { answers: [null, 'x', 3] }, events: ['answer-malformed'] },
    {
      name: 'a chat answer',
      body: { choices: [{ message: { content: 'A' } }] },
      events: ['answer-malformed'],
    },
    { name: 'an error', body: { error }, events: ['answer-error'] },
    { name: 'an error in words', body: { error: 'Unexpected endpoint' }, events: ['answer-error'] },
    { name: 'an error at the top', body: { object: 'error', message: 'No.' }, events: ['answer-error'] },
    { name: 'a detail', body: { detail: 'Not Found' }, events: ['answer-error'] },
    {
      name: 'a failed envelope',
      body: { success: false, errors: [error], result: null },
      events: ['answer-error'],
    },
  ])('$name', ({ body, events }) => expect(response(body, one).map(({ type }) => type)).toEqual(events))
  test.each([
    { name: 'a failed envelope', body: { success: false, errors: [error], result: null } },
    { name: 'a detail with a message', body: { detail: { ...error, error_type: 'timeout' } } },
  ])('$name says its words', ({ body }) =>
    expect(response(body, one)[0]).toMatchObject({ body: { message: 'No.' } }),
  )
  test('a stream is none', () =>
    expect(chunk(openai, one).map(({ type }) => type)).toEqual(['answer-malformed']))
})

describe('adapt', () => {
  const { quirks } = shaped('openai')
  const after = (status: number, message: string, from: DecisionShape = 'openai') =>
    adapt({ status, message }, one, { ...quirks, decisionShape: from })?.decisionShape ?? null
  test.each([
    { status: 400, message: "Unknown parameter: 'input'.", next: 'system-one' },
    { status: 400, message: '"questions" must be a non-empty object', next: 'system-one' },
    {
      status: 422,
      message: '[{"type":"missing","loc":["body","state"],"msg":"Field required"}]',
      next: 'system-one',
    },
    {
      status: 422,
      message: '[{"type":"extra_forbidden","msg":"Extra inputs are not permitted"}]',
      next: 'system-one',
    },
    { status: 404, message: 'input: unexpected field', next: 'system-one' },
    { status: 404, message: 'Not Found', next: null },
    { status: 404, message: 'Unknown request URL: POST /v1/decisions.', next: null },
    { status: 404, message: 'The model `m` does not exist.', next: null },
    { status: 400, message: 'The input exceeds the context length of 4096 tokens', next: null },
    { status: 422, message: 'questions: List should have at most 64 items', next: null },
    { status: 400, message: 'Your input was flagged.', next: null },
    { status: 400, message: "question 'team': the answer label 'A' is not one distinct token", next: null },
    { status: 401, message: 'questions', next: null },
    { status: 429, message: 'questions', next: null },
    { status: 500, message: 'questions', next: null },
  ])('$status $message: $next', ({ status, message, next }) => expect(after(status, message)).toBe(next))
  test.each([
    { from: 'openai', next: 'system-one' },
    { from: 'system-one', next: 'sglang' },
    { from: 'sglang', next: null },
  ] as const)('from $from to $next', ({ from, next }) =>
    expect(after(400, 'questions: invalid', from)).toBe(next),
  )
  test('nothing else changes', () =>
    expect(adapt({ status: 400, message: 'state is required' }, one, quirks)).toEqual({
      ...quirks,
      decisionShape: 'system-one',
    }))
})

testHostile(
  decisions,
  [openai, systemOne, sglang, { result: systemOne, success: true }].map(
    (body) => [body, decisionAsk] as const,
  ),
  shaped('openai').quirks,
)
