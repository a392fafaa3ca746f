import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { longestText, mostSentences } from '../../../utils/protocol/limits'
import { floatingMessage, watchMessage } from '../../../utils/protocol/watch-messages'

const check = {
  type: 'message-check',
  message: 0,
  text: 'It is.',
  question: '',
  claims: [{ start: 0, end: 6 }],
  extend: false,
}
const longest = 'x'.repeat(longestText)

describe('a watched page may say', () => {
  test.each([
    check,
    { ...check, text: longest, question: longest, extend: true },
    { ...check, claims: Array.from({ length: mostSentences }, () => ({ start: 0, end: 1 })) },
    { type: 'message-leave', message: 7 },
    { type: 'card-open' },
    { type: 'site-forget' },
    { type: 'options-open' },
    { type: 'ping' },
  ])('$type', (message) => {
    expect(v.safeParse(watchMessage, message)).toMatchObject({ success: true, output: message })
  })
})

describe('a watched page may not', () => {
  test.each<{ name: string; message: unknown }>([
    { name: 'choose where a text goes', message: { ...check, baseUrl: 'https://evil.example' } },
    { name: 'choose a connection', message: { ...check, connectionId: 'c' } },
    { name: 'choose a model', message: { ...check, model: 'm' } },
    { name: 'raise its budget by an amount', message: { ...check, extend: 1000 } },
    { name: 'set its budget', message: { ...check, requests: 1000 } },
    { name: 'name another site', message: { type: 'site-forget', site: { scheme: 'https', host: 'x' } } },
    { name: 'name another frame', message: { type: 'card-open', frameId: 0 } },
    { name: 'name a run', message: { type: 'card-open', runId: 'r' } },
    { name: 'send more than the limit', message: { ...check, text: `${longest}x` } },
    { name: 'ask more than the limit', message: { ...check, question: `${longest}x` } },
    { name: 'send no sentence', message: { ...check, claims: [] } },
    {
      name: 'send too many sentences',
      message: { ...check, claims: Array.from({ length: mostSentences + 1 }, () => ({ start: 0, end: 1 })) },
    },
    { name: 'point before the text', message: { ...check, claims: [{ start: -1, end: 1 }] } },
    { name: 'point between characters', message: { ...check, claims: [{ start: 0.5, end: 1 }] } },
    { name: 'point beyond any text', message: { ...check, claims: [{ start: 0, end: longestText + 1 }] } },
    { name: 'number a message with a word', message: { ...check, message: 'first' } },
    { name: 'number it with nothing', message: { ...check, message: Number.NaN } },
    { name: 'leave out whether it may spend more', message: { ...check, extend: undefined } },
    { name: 'correct a sentence', message: { type: 'correction', place: 0, value: 'true' } },
    { name: 'start an answer', message: { type: 'answer-start' } },
    { name: 'say nothing', message: null },
    { name: 'say a list', message: [check] },
  ])('$name', ({ message }) => {
    expect(v.safeParse(watchMessage, message).success).toBe(false)
  })
})

test.each([
  { message: { type: 'floating-press', card: 'classify' }, isHeard: true },
  { message: { type: 'floating-press', card: 'check' }, isHeard: true },
  { message: { type: 'floating-press', card: 'popup' }, isHeard: false },
  { message: { type: 'floating-press', card: 'check', text: 'mine' }, isHeard: false },
  { message: { type: 'floating-press' }, isHeard: false },
  { message: 'floating-press', isHeard: false },
])('of the button beside a selection $message is heard: $isHeard', ({ isHeard, message }) => {
  expect(v.safeParse(floatingMessage, message).success).toBe(isHeard)
})
