import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { jobMessage } from '../../../utils/protocol/job-messages'
import { longestMessage } from '../../../utils/protocol/limits'

const start = {
  type: 'answer-start',
  prompt: 'x',
  system: '',
  model: '',
  temperature: 1,
  maximumTokens: 256,
  prediction: '',
  isPrivate: false,
}
const score = { type: 'score-start', text: 'x', model: '', isPrivate: false }
const classify = {
  type: 'classification-start',
  text: 'x',
  labelSetId: null,
  shorten: false,
  sample: false,
  tabId: null,
  isPrivate: true,
}
const messages = [
  start,
  score,
  classify,
  { type: 'tab-watch', tabId: 1, isPrivate: false },
  { type: 'answer-recall', isPrivate: false },
  { type: 'correction', runId: 'r', labelId: 'billing' },
  { type: 'stop' },
  { type: 'ping' },
]
const accepts = (message: unknown) => v.safeParse(jobMessage, message).success
const tooLong = 'x'.repeat(longestMessage + 1)

describe('each message', () => {
  test.each(messages)('$type is understood as it is, and with nothing added or left out', (message) => {
    expect(v.safeParse(jobMessage, message)).toMatchObject({ success: true, output: message })
    expect(accepts({ ...message, extra: 1 })).toBe(false)
    for (const left of Object.keys(message)) {
      const rest = Object.fromEntries(Object.entries(message).filter(([name]) => name !== left))
      expect([left, accepts(rest)]).toEqual([left, false])
    }
  })
})

describe('fields and their bounds', () => {
  test.each<{ name: string; message: object; accepted: boolean }>([
    { name: 'the longest prompt', message: { ...start, prompt: 'x'.repeat(longestMessage) }, accepted: true },
    { name: 'a longer prompt', message: { ...start, prompt: tooLong }, accepted: false },
    { name: 'a longer system text', message: { ...start, system: tooLong }, accepted: false },
    { name: 'a longer text', message: { ...classify, text: tooLong }, accepted: false },
    {
      name: 'the longest prediction',
      message: { ...start, prediction: 'x'.repeat(longestMessage) },
      accepted: true,
    },
    { name: 'a longer prediction', message: { ...start, prediction: tooLong }, accepted: false },
    { name: 'a longer text to score', message: { ...score, text: tooLong }, accepted: false },
    { name: 'a long model to score with', message: { ...score, model: 'x'.repeat(2001) }, accepted: false },
    { name: 'a long model', message: { ...start, model: 'x'.repeat(2001) }, accepted: false },
    { name: 'a long label set', message: { ...classify, labelSetId: 'x'.repeat(101) }, accepted: false },
    { name: 'the lowest temperature', message: { ...start, temperature: 0 }, accepted: true },
    { name: 'the highest temperature', message: { ...start, temperature: 2 }, accepted: true },
    { name: 'a higher temperature', message: { ...start, temperature: 2.1 }, accepted: false },
    { name: 'a negative temperature', message: { ...start, temperature: -0.1 }, accepted: false },
    { name: 'NaN', message: { ...start, temperature: Number.NaN }, accepted: false },
    { name: 'one token', message: { ...start, maximumTokens: 1 }, accepted: true },
    { name: 'no token', message: { ...start, maximumTokens: 0 }, accepted: false },
    { name: 'half a token', message: { ...start, maximumTokens: 1.5 }, accepted: false },
    { name: 'too many tokens', message: { ...start, maximumTokens: 1_000_001 }, accepted: false },
    { name: 'a tab', message: { ...classify, tabId: 4 }, accepted: true },
    { name: 'a tab that is no number', message: { ...classify, tabId: '4' }, accepted: false },
    { name: 'private as a word', message: { ...start, isPrivate: 'no' }, accepted: false },
    { name: 'a base URL', message: { ...start, baseUrl: 'https://evil.example' }, accepted: false },
  ])('$name: $accepted', ({ message, accepted }) => {
    expect(accepts(message)).toBe(accepted)
  })
})
