import { describe, expect, test } from 'vitest'

import { chipWords } from '../../../components/watch/chip-words'
import type { WatchState } from '../../../utils/model/watch'

const plain = (text: string) => text.replaceAll('\u00A0', ' ')

const done = (patch: Partial<Extract<WatchState, { type: 'done' }>> = {}): WatchState => ({
  type: 'done',
  runId: 'r',
  weakest: 0.08,
  upper: 0.1,
  level: 4,
  doubtful: 2,
  numbered: 9,
  total: 9,
  ...patch,
})
const failure = {
  kind: 'key-locked',
  sentence: 'It is locked.',
  next: 'Open it.',
  action: null,
  detail: '',
} as const

/** What is drawn, and what is read aloud. */
const said = (state: WatchState) => {
  const { after, before, figure, shown } = chipWords(state, 'en')
  const drawn = figure === '' ? shown : `${figure} · ${shown}`
  return {
    drawn: plain(drawn),
    aloud: plain(`${before}${figure === '' ? shown : `${figure}, ${shown}`}${after}`),
  }
}

describe('a chip says', () => {
  test.each<{ state: WatchState; drawn: string; aloud: string }>([
    { state: { type: 'offered' }, drawn: 'Check', aloud: 'Check this answer' },
    { state: { type: 'waiting' }, drawn: 'Waiting', aloud: 'Waiting to be checked. Stop' },
    {
      state: { type: 'checking', asked: 3, of: 9, isHeldUp: false },
      drawn: '3 of 9',
      aloud: 'Checking 3 of 9 sentences. Stop',
    },
    {
      state: { type: 'checking', asked: 3, of: 9, isHeldUp: true },
      drawn: 'Rate limit',
      aloud: 'Rate limit: 3 of 9 sentences checked. Stop',
    },
    {
      state: done(),
      drawn: '8 % · 2 of 9 to look at',
      aloud: 'Weakest sentence: 8 %, 2 of 9 to look at. Open the check',
    },
    {
      state: done({ weakest: 0.9996, doubtful: 0, level: 0 }),
      drawn: '>99.9 % · none of 9 to look at',
      aloud: 'Weakest sentence: >99.9 %, none of 9 to look at. Open the check',
    },
    {
      state: done({ doubtful: 1, numbered: 1, total: 1 }),
      drawn: '8 % · 1 to look at',
      aloud: 'Its sentence: 8 %, 1 to look at. Open the check',
    },
    {
      state: done({ weakest: null, upper: 0.31 }),
      drawn: '≤ 31 % · 2 of 9 to look at',
      aloud: 'Weakest sentence: ≤ 31 %, 2 of 9 to look at. Open the check',
    },
    {
      state: done({ total: 12 }),
      drawn: '8 % · 2 of 9 to look at',
      aloud: 'Weakest sentence: 8 %, 2 of 9 to look at. 3 sentences without a number. Open the check',
    },
    {
      state: { type: 'spent', more: { requests: 120, tokens: 120_000 } },
      drawn: 'Budget spent',
      aloud: 'Budget spent. Allow this page 120 more requests and 120,000 more tokens',
    },
    {
      state: { type: 'failed', runId: null, failure },
      drawn: 'Not checked',
      aloud: 'Not checked. It is locked. Open it.',
    },
    { state: { type: 'too-long' }, drawn: 'Too long', aloud: 'Too long to be checked whole. Open the check' },
  ])('$drawn', ({ aloud, drawn, state }) => expect(said(state)).toEqual({ drawn, aloud }))

  test('of a failure the detail too, under the pointer', () => {
    const state = { type: 'failed', runId: null, failure: { ...failure, detail: 'HTTP 500' } } as const
    expect(chipWords(state).hint).toBe('It is locked. Open it.\nHTTP 500')
  })

  test('in words of the language', () =>
    expect(plain(chipWords(done({ weakest: 0.005 }), 'de').figure)).toBe('0,5 %'))
})
