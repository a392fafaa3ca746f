import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { cardMessage } from '../../../utils/protocol/card-messages'
import { longestMessage } from '../../../utils/protocol/limits'

const selection = { type: 'selection', text: 'x', labelSetId: null, shorten: false, sample: false }

describe('a page may say', () => {
  test.each([
    selection,
    { ...selection, labelSetId: 'support-triage', shorten: true },
    { ...selection, text: '' },
    { ...selection, text: 'x'.repeat(longestMessage) },
    { ...selection, sample: true },
    { type: 'correction', runId: 'r', labelId: 'billing' },
    { type: 'stop' },
    { type: 'ping' },
    { type: 'options-open' },
    { type: 'panel-open' },
  ])('$type', (message) => {
    expect(v.safeParse(cardMessage, message)).toMatchObject({ success: true, output: message })
  })
})

describe('a page may not', () => {
  test.each<{ name: string; message: unknown }>([
    { name: 'choose where a text goes', message: { ...selection, baseUrl: 'https://evil.example' } },
    { name: 'choose a model', message: { ...selection, model: 'm' } },
    { name: 'choose a connection', message: { ...selection, connectionId: 'c' } },
    { name: 'bring labels', message: { ...selection, labelSet: {} } },
    { name: 'send more than the limit', message: { ...selection, text: 'x'.repeat(longestMessage + 1) } },
    { name: 'send something else than text', message: { ...selection, text: 7 } },
    { name: 'send a list', message: { ...selection, text: ['x'] } },
    { name: 'leave something out', message: { type: 'selection', text: 'x' } },
    { name: 'name a very long label set', message: { ...selection, labelSetId: 'x'.repeat(101) } },
    { name: 'shorten with a word', message: { ...selection, shorten: 'yes' } },
    { name: 'choose a readout', message: { ...selection, readout: 'sampled' } },
    { name: 'bring an example', message: { type: 'correction', runId: 'r', labelId: 'x', shares: [] } },
    { name: 'correct nothing', message: { type: 'correction', labelId: 'x' } },
    { name: 'name a very long run', message: { type: 'correction', runId: 'x'.repeat(101), labelId: 'x' } },
    { name: 'add to a stop', message: { type: 'stop', key: 'x' } },
    { name: 'ask for keys', message: { type: 'key-states' } },
    { name: 'start an answer', message: { type: 'answer-start' } },
    { name: 'say nothing', message: null },
    { name: 'say a word', message: 'stop' },
    { name: 'say a list', message: [selection] },
    { name: 'leave out the type', message: { text: 'x' } },
  ])('$name', ({ message }) => {
    expect(v.safeParse(cardMessage, message).success).toBe(false)
  })
})
