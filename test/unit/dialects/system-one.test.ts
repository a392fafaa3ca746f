import { describe, expect, test } from 'vitest'

import { systemOne } from '../../../utils/dialects/system-one'
import type { DecisionAsk } from '../../../utils/model/ask'
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

const { adapt, chunk, request, response } = systemOne
const connection = connectionWith({ dialect: 'system-one' })

const typesafe = {
  model: 'jev-1.14',
  answers: {
    team: {
      type: 'choice',
      choice: 'Billing',
      probabilities: { Billing: 0.98, Other: 0.02 },
      confidence: 0.96,
    },
    angry: { type: 'noul', noul: 0.01 },
    urgency: {
      type: 'score',
      score: 0.09,
      legend: { 0: 'low', 1: 'middle: this week', 2: 'high' },
      probabilities: { 0: 0.94, 1: 0.04, 2: 0.02 },
      confidence: null,
    },
  },
  usage: { input_tokens: 120, output_tokens: 0 },
}
const sglang = {
  model: 'default',
  answers: {
    team: {
      type: 'choice',
      choice: 'Billing',
      confidence: 0.96,
      probabilities: { Billing: 0.98, Other: 0.02 },
      x_label_mass: 0.91,
    },
    angry: { type: 'noul', noul: 0.01, x_label_mass: 0.4 },
  },
  usage: { input_tokens: 120, output_tokens: 0 },
}
const vllm = {
  id: 'decision-1',
  object: 'structured_decision',
  model: 'm',
  answers: { team: { type: 'choice', choice: 'Billing', probabilities: { Billing: 0.98, Other: 0.02 } } },
  usage: { input_tokens: 120, output_tokens: 1 },
  diagnostics: { team: { label_mass: 0.88, argmax_is_label: true } },
}
const cloudflare = { result: typesafe, success: true, errors: [], messages: [] }

describe('request', () => {
  test('the text is the state, and questions are a map by their ids', () => {
    expect(request(decisionAsk, connection)).toEqual({
      at: 'root',
      path: '/v1/systemone',
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
  test('names of the prototype are names like others', () => {
    const options = ['__proto__', 'constructor'].map((value) => ({ value, description: 'x' }))
    const ask: DecisionAsk = {
      type: 'decision',
      text: 'x',
      questions: [{ type: 'choice', id: '__proto__', instructions: '?', options }],
    }
    expect(JSON.stringify(request(ask, connection)?.body)).toBe(
      '{"model":"m","state":"x","questions":{"__proto__":' +
        '{"type":"choice","instructions":"?","criteria":{"__proto__":"x","constructor":"x"}}}}',
    )
  })
  test.each([answerAsk, scoreAsk])('$type is not asked here', (ask) =>
    expect(request(ask, connection)).toBeNull(),
  )
  test.each([
    { options: 1, preset: 'custom', isAsked: false },
    { options: 255, preset: 'typesafe', isAsked: true },
    { options: 256, preset: 'typesafe', isAsked: false },
    { options: 26, preset: 'ollama', isAsked: true },
    { options: 27, preset: 'ollama', isAsked: false },
    { options: 256, preset: 'llama-cpp', isAsked: false },
    { options: 256, preset: 'sglang', isAsked: false },
    { options: 1000, preset: 'custom', isAsked: true },
  ] as const)('$options options of $preset: $isAsked', ({ options, preset, isAsked }) =>
    expect(request(choiceOf(options), { ...connection, preset }) !== null).toBe(isAsked),
  )
  test.each([
    { name: 'as much as fits', text: 'x'.repeat(65_000), preset: 'ollama', isAsked: true },
    { name: 'more', text: 'x'.repeat(65_536), preset: 'ollama', isAsked: false },
    { name: 'fewer characters of more bytes', text: '字'.repeat(22_000), preset: 'ollama', isAsked: false },
    { name: 'more, elsewhere', text: 'x'.repeat(65_536), preset: 'custom', isAsked: true },
  ] as const)('a body of $name on $preset: $isAsked', ({ text, preset, isAsked }) =>
    expect(request({ ...choiceOf(2), text }, { ...connection, preset }) !== null).toBe(isAsked),
  )
  test.each([
    { count: 64, preset: 'ollama', isAsked: true },
    { count: 65, preset: 'ollama', isAsked: false },
    { count: 65, preset: 'typesafe', isAsked: true },
  ] as const)('$count questions of $preset: $isAsked', ({ count, preset, isAsked }) => {
    const questions = Array.from({ length: count }, (_, index) => ({
      type: 'predicate' as const,
      id: `${index}`,
      instructions: '?',
    }))
    const ask: DecisionAsk = { type: 'decision', text: 'x', questions }
    expect(request(ask, { ...connection, preset }) !== null).toBe(isAsked)
  })
})

describe('response', () => {
  test.each([
    {
      name: 'TypeSafe, whose score and probabilities disagree',
      body: typesafe,
      shares: [
        { Billing: 0.98, Other: 0.02 },
        { true: 0.01, false: 0.99 },
        { low: 0.94, middle: 0.04, high: 0.02 },
      ],
      confidences: [0.96, null, null],
      masses: [null, null, null],
    },
    {
      name: 'SGLang, with the mass of the labels',
      body: sglang,
      shares: [
        { Billing: 0.98, Other: 0.02 },
        { true: 0.01, false: 0.99 },
      ],
      confidences: [0.96, null],
      masses: [0.91, 0.4],
    },
    {
      name: 'vLLM, with the mass beside the answers',
      body: vllm,
      shares: [{ Billing: 0.98, Other: 0.02 }],
      confidences: [null],
      masses: [0.88],
    },
  ])('$name', ({ body, shares, confidences, masses }) => {
    const events = response(body, decisionAsk)
    expect(sharesOf(events)).toEqual(shares)
    expect(answersOf(events).map(({ reportedConfidence }) => reportedConfidence)).toEqual(confidences)
    expect(answersOf(events).map(({ labelMass }) => labelMass)).toEqual(masses)
    expect(answersOf(events).map(({ id }) => id)).toEqual(Object.keys(body.answers))
    expect(answersOf(events).every(({ index, refused }) => index === null && !refused)).toBe(true)
  })
  test('model and usage', () =>
    expect(response(typesafe, decisionAsk)).toEqual(
      expect.arrayContaining([
        { type: 'answer-model', model: 'jev-1.14' },
        { type: 'answer-usage', usage: { promptTokens: 120, completionTokens: 0 } },
      ]),
    ))
  test('Cloudflare’s envelope is opened', () =>
    expect(response(cloudflare, decisionAsk)).toEqual(response(typesafe, decisionAsk)))
  test('a choice that is not the likeliest is not followed', () => {
    const answers = {
      team: { type: 'choice', choice: 'Other', probabilities: { Billing: 0.51, Other: 0.49 } },
    }
    expect(sharesOf(response({ answers }, decisionAsk))).toEqual([{ Billing: 0.51, Other: 0.49 }])
  })
  test('an answer without its type is read by that of its question', () => {
    const answers = { angry: { noul: 0.7 }, team: { probabilities: { Billing: 1, Other: 0 } } }
    expect(sharesOf(response({ answers }, decisionAsk))).toEqual([
      { true: 0.7, false: 0.3 },
      { Billing: 1, Other: 0 },
    ])
  })
  test('levels are numbered, and a level that is named by a number is told from its place', () => {
    const options = ['2', '1', '0'].map((value) => ({ value, description: '' }))
    const ask: DecisionAsk = {
      type: 'decision',
      text: 'x',
      questions: [{ type: 'score', id: 'q', instructions: '?', options }],
    }
    const answers = { q: { type: 'score', probabilities: { 0: 0.5, 1: 0.3, 2: 0.2 } } }
    expect(sharesOf(response({ answers }, ask))).toEqual([{ 2: 0.5, 1: 0.3, 0: 0.2 }])
  })
  test('an option that was left out is not made up', () => {
    const answers = { team: { type: 'choice', probabilities: { Billing: 0.9 } } }
    expect(sharesOf(response({ answers }, decisionAsk))).toEqual([{ Billing: 0.9 }])
  })
  test('fields that are not known are passed over', () => {
    const answers = { team: { ...typesafe.answers.team, rationale: 'x', box: [1, 2] } }
    expect(sharesOf(response({ ...typesafe, answers, cost: 1 }, decisionAsk))).toEqual([
      { Billing: 0.98, Other: 0.02 },
    ])
  })
  test.each([
    { name: 'probabilities as text', probabilities: 'x', shares: {} },
    { name: 'probabilities in words', probabilities: { Billing: '0.9' }, shares: { Billing: null } },
    { name: 'percent', probabilities: { Billing: 98, Other: 2 }, shares: { Billing: null, Other: null } },
    { name: 'log-probabilities', probabilities: { Billing: -0.02 }, shares: { Billing: null } },
    { name: 'nothing', probabilities: null, shares: {} },
  ])('$name', ({ probabilities, shares }) =>
    expect(sharesOf(response({ answers: { team: { type: 'choice', probabilities } } }, decisionAsk))).toEqual(
      [shares],
    ),
  )
  test.each([
    { name: 'an error of the format', body: { detail: { message: 'No.', error_type: 'timeout' } } },
    {
      name: 'a failed envelope',
      body: { result: null, success: false, errors: [{ code: 1, message: 'No.' }] },
    },
    { name: 'an error in words', body: { error: 'this model does not support decisions' } },
  ])('$name is an error', ({ body }) =>
    expect(response(body, decisionAsk).map(({ type }) => type)).toEqual(['answer-error']),
  )
  test.each([
    { name: 'no object', body: 'x' },
    { name: 'no answers', body: { model: 'm', usage: {} } },
    { name: 'answers without one', body: { answers: { team: null } } },
  ])('$name is malformed', ({ body }) =>
    expect(response(body, decisionAsk).map(({ type }) => type)).toEqual(['answer-malformed']),
  )
  test('a stream is none', () =>
    expect(chunk(typesafe, decisionAsk).map(({ type }) => type)).toEqual(['answer-malformed']))
})

test('a refusal is final', () =>
  expect(adapt({ status: 400, message: 'questions' }, decisionAsk, connection.quirks)).toBeNull())

testHostile(
  systemOne,
  [typesafe, sglang, vllm, cloudflare].map((body) => [body, decisionAsk] as const),
  connection.quirks,
)
