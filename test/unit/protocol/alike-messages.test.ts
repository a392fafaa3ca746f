import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { mostAlike } from '../../../utils/model/alike'
import { alikeMessage } from '../../../utils/protocol/alike-messages'
import { longestText } from '../../../utils/protocol/limits'

const start = { type: 'alike-start', labelSetId: 'support-triage', texts: [{ place: 0, text: 'x' }] }
const many = Array.from({ length: mostAlike }, (_, place) => ({ place, text: 'x'.repeat(longestText) }))

describe('a page may say', () => {
  test.each([
    { type: 'offer-wanted' },
    start,
    { ...start, texts: many },
    { ...start, texts: [{ place: 7, text: 'x' }] },
    { type: 'correction', place: 0, labelId: 'billing' },
    { type: 'stop' },
    { type: 'ping' },
    { type: 'options-open' },
  ])('$type', (message) => {
    expect(v.safeParse(alikeMessage, message)).toMatchObject({ success: true, output: message })
  })
})

describe('a page may not', () => {
  test.each<{ name: string; message: unknown }>([
    { name: 'choose where texts go', message: { ...start, baseUrl: 'https://evil.example' } },
    { name: 'choose a connection', message: { ...start, connectionId: 'c' } },
    { name: 'choose a model', message: { ...start, model: 'm' } },
    { name: 'bring labels', message: { ...start, labelSet: {} } },
    { name: 'choose a readout', message: { ...start, readout: 'sampled' } },
    { name: 'name no label set', message: { ...start, labelSetId: null } },
    { name: 'name a very long label set', message: { ...start, labelSetId: 'x'.repeat(101) } },
    { name: 'send nothing', message: { ...start, texts: [] } },
    { name: 'send too many', message: { ...start, texts: [...many, { place: 0, text: 'x' }] } },
    {
      name: 'send one that is too long',
      message: { ...start, texts: [{ place: 0, text: 'x'.repeat(longestText + 1) }] },
    },
    { name: 'send an empty one', message: { ...start, texts: [{ place: 0, text: '' }] } },
    { name: 'send plain words', message: { ...start, texts: ['x'] } },
    { name: 'send two in one place', message: { ...start, texts: [start.texts[0], start.texts[0]] } },
    {
      name: 'send one beyond the last place',
      message: { ...start, texts: [{ place: mostAlike, text: 'x' }] },
    },
    { name: 'send one before the first', message: { ...start, texts: [{ place: -1, text: 'x' }] } },
    { name: 'send one between places', message: { ...start, texts: [{ place: 0.5, text: 'x' }] } },
    { name: 'add to a text', message: { ...start, texts: [{ place: 0, text: 'x', shares: [] }] } },
    { name: 'bring an example', message: { type: 'correction', place: 0, labelId: 'x', shares: [] } },
    { name: 'correct a run by its id', message: { type: 'correction', runId: 'r', labelId: 'x' } },
    { name: 'add to a stop', message: { type: 'stop', key: 'x' } },
    { name: 'ask for keys', message: { type: 'key-states' } },
    { name: 'say nothing', message: null },
    { name: 'say a list', message: [start] },
  ])('$name', ({ message }) => {
    expect(v.safeParse(alikeMessage, message).success).toBe(false)
  })
})
